package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.vertx.core.buffer.Buffer;

/// Plain texts as answers.
final class Texts {

    private Texts() {}

    static void answer(Exchange exchange, int status, String code, String content) {
        // It may show what the client sent: no browser must take it for HTML.
        exchange.answerHeader("X-Content-Type-Options", "nosniff");
        exchange.answer(status, code, Headers.TEXT, Buffer.buffer(content));
    }
}
