package io.chronoplane.api.cls.rest;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// How every answer looks: a request id of 32 hexadecimal digits, and JSON or nothing.
final class RestAnswers {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-cls-requestid");
    private static final int OK = 200;
    private static final Buffer NOTHING = Buffer.buffer();

    private RestAnswers() {}

    static void ok(Exchange exchange) {
        answer(exchange, OK, "OK", NOTHING);
    }

    /// @param write the members of the answer's object
    static void ok(Exchange exchange, Consumer<JsonWriter> write) {
        JsonWriter json = exchange.json().beginObject();
        write.accept(json);
        answer(exchange, OK, "OK", json.endObject().newline().toBuffer());
    }

    static void refuse(Exchange exchange, RestError error) {
        refuse(exchange, error, error.message());
    }

    static void refuse(Exchange exchange, RestError error, String message) {
        Buffer content = exchange.json()
                .beginObject()
                .name("errorcode")
                .value(error.code())
                .name("errormessage")
                .value(message)
                .endObject()
                .newline()
                .toBuffer();
        answer(exchange, error.status(), error.code(), content);
    }

    private static void answer(Exchange exchange, int status, String code, Buffer content) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        exchange.answerHeader(REQUEST_ID, hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
        exchange.answer(status, code, Headers.JSON, content);
    }
}
