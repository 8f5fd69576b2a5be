package io.chronoplane.api.cls.rest;

import io.chronoplane.api.cls.JsonFields;
import io.chronoplane.api.core.Exchange;
import io.vertx.core.http.HttpHeaders;

/// The JSON body that calls on logsets and topics need.
final class RestBody {

    private static final String JSON = "application/json";

    private RestBody() {}

    /// Its checks are in the vendor's order.
    static JsonFields of(Exchange exchange) throws Refused {
        if (exchange.body().length() == 0) {
            throw new Refused(RestError.MISSING_CONTENT);
        }
        String type = exchange.header(HttpHeaders.CONTENT_TYPE);
        if (type == null || type.isBlank()) {
            throw new Refused(RestError.MISSING_CONTENT_TYPE);
        }
        if (!JSON.equalsIgnoreCase(type.split(";", 2)[0].strip())) {
            throw new Refused(RestError.INVALID_CONTENT_TYPE);
        }
        return JsonFields.parse(exchange.body().getBytes())
                .orElseThrow(() -> new Refused(RestError.INVALID_CONTENT));
    }
}
