package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

/// What answers look like.
final class Replies {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Buffer NOTHING = Buffer.buffer("{}");
    private static final int OK = 200;

    private Replies() {}

    static void ok(Exchange exchange) {
        exchange.answer(OK, "ok", Headers.JSON, NOTHING);
    }

    static void ok(Exchange exchange, JsonNode content) {
        answer(exchange, OK, content);
    }

    static void answer(Exchange exchange, int status, JsonNode content) {
        exchange.answer(status, "ok", Headers.JSON, buffer(content));
    }

    static void list(Exchange exchange, ArrayNode items) {
        ObjectNode list = JSON.objectNode().put("total", items.size());
        list.set("items", items);
        ok(exchange, list);
    }

    static void refuse(Exchange exchange, Refusal refusal) {
        refuse(exchange, refusal.status(), refusal);
    }

    static void refuse(Exchange exchange, int status, Refusal refusal) {
        String name = ErrorNames.of(refusal.code());
        Buffer content = exchange.json()
                .beginObject()
                .name("error_msg")
                .value(refusal.text())
                .name("error_code")
                .value(name)
                .endObject()
                .toBuffer();
        exchange.answer(status, name, Headers.JSON, content);
    }

    private static Buffer buffer(JsonNode content) {
        try {
            return Buffer.buffer(MAPPER.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be written as JSON", e);
        }
    }

    /// An unsigned number of 64 bits.
    static void unsigned(ObjectNode to, String name, long bits) {
        if (bits >= 0) {
            to.put(name, bits);
        } else {
            to.put(name, new BigInteger(Long.toUnsignedString(bits)));
        }
    }
}
