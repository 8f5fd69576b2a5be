package io.chronoplane.api.cls.actions;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// How every answer looks. Errors are HTTP 200 too: the vendor's SDKs take any other status for a broken server.
final class ActionAnswers {

    private static final int OK = 200;

    private ActionAnswers() {}

    static void ok(Exchange exchange) {
        ok(exchange, json -> {});
    }

    /// @param write the members of the answer beside the request id
    static void ok(Exchange exchange, Consumer<JsonWriter> write) {
        JsonWriter json = open(exchange);
        write.accept(json);
        answer(exchange, "OK", json);
    }

    static void refuse(Exchange exchange, ActionCode code) {
        refuse(exchange, code, code.message());
    }

    static void refuse(Exchange exchange, ActionCode code, String message) {
        JsonWriter json = open(exchange)
                .name("Error")
                .beginObject()
                .name("Code")
                .value(code.text())
                .name("Message")
                .value(message)
                .endObject();
        answer(exchange, code.text(), json);
    }

    private static JsonWriter open(Exchange exchange) {
        return exchange.json().beginObject().name("Response").beginObject();
    }

    private static void answer(Exchange exchange, String code, JsonWriter json) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        json.name("RequestId").value(new UUID(random.nextLong(), random.nextLong()).toString());
        exchange.answer(
                OK, code, Headers.JSON, json.endObject().endObject().newline().toBuffer());
    }
}
