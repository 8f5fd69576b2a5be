package io.chronoplane.api.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.vertx.core.buffer.Buffer;

/// How our own resources are answered.
final class Answers {

    private static final ObjectWriter LINE = JsonMapper.builder().build().writer();
    private static final ObjectWriter PRETTY = LINE.withDefaultPrettyPrinter();

    private Answers() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void json(Exchange exchange, JsonNode content) {
        json(exchange, 200, content);
    }

    static void json(Exchange exchange, int status, JsonNode content) {
        exchange.answer(status, "ok", Headers.JSON, Buffer.buffer(pretty(content)).appendString("\n"));
    }

    static byte[] pretty(JsonNode content) {
        return written(PRETTY, content);
    }

    static byte[] line(JsonNode content) {
        return written(LINE, content);
    }

    /// Whether the client asks for this type of content by name.
    static boolean wants(Exchange exchange, CharSequence type) {
        String accept = exchange.header("Accept");
        return accept != null && accept.contains(type);
    }

    private static byte[] written(ObjectWriter writer, JsonNode content) {
        try {
            return writer.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
