package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;

/// Which part of a list is asked for.
record Paging(int offset, int limit) {

    private static final int MAX_LIMIT = 100;

    /// `offset` and `limit` of the query; all that may be asked for at once where nothing is said.
    static Paging of(Exchange exchange) throws Refused {
        return new Paging(
                number(exchange, "offset", 0, 0, Integer.MAX_VALUE),
                number(exchange, "limit", MAX_LIMIT, 1, MAX_LIMIT));
    }

    private static int number(Exchange exchange, String name, int fallback, int least, int most) throws Refused {
        String text = exchange.query(name);
        if (text == null) {
            return fallback;
        }
        if (!text.matches("[0-9]{1,10}")) {
            throw Fields.wrong();
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw Fields.wrong();
        }
        return (int) number;
    }
}
