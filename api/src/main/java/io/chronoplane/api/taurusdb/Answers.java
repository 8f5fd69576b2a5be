package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import java.util.function.Consumer;

/// Answers in the vendor's formats.
final class Answers {

    private static final int OK = 200;

    private Answers() {}

    /// @param members writes what the answer's object holds
    static void ok(Exchange exchange, Consumer<JsonWriter> members) {
        JsonWriter json = JsonWriter.compact().beginObject();
        members.accept(json);
        exchange.answer(OK, "OK", Headers.JSON, json.endObject().toBuffer());
    }

    static void refuse(Exchange exchange, VendorError error) {
        refuse(exchange, error, error.message(Language.of(exchange)));
    }

    /// @param message in the place of the vendor's
    static void refuse(Exchange exchange, VendorError error, String message) {
        JsonWriter json = JsonWriter.compact()
                .beginObject()
                .name("error_code")
                .value(error.code())
                .name("error_msg")
                .value(message);
        if (error.ofGateway()) {
            json.name("request_id").value(exchange.requestId());
        }
        exchange.answer(error.status(), error.code(), Headers.JSON, json.endObject().toBuffer());
    }
}
