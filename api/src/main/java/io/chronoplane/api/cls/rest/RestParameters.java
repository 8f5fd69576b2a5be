package io.chronoplane.api.cls.rest;

import io.chronoplane.api.core.Exchange;
import java.util.regex.Pattern;

/// Parameters of the query.
final class RestParameters {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private RestParameters() {}

    static String text(Exchange exchange, String name) throws Refused {
        String value = exchange.query(name);
        if (value == null || value.isEmpty()) {
            throw new Refused(RestError.INVALID_PARAM);
        }
        return value;
    }

    static long integer(Exchange exchange, String name) throws Refused {
        String value = text(exchange, name);
        if (!DIGITS.matcher(value).matches()) {
            throw new Refused(RestError.INVALID_PARAM);
        }
        return Long.parseLong(value);
    }
}
