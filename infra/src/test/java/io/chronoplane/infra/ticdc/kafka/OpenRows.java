package io.chronoplane.infra.ticdc.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A consumer of open-protocol, written from the protocol's description alone.
final class OpenRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXT = 252;

    final Map<String, Map<String, Map<String, @Nullable String>>> tables = new TreeMap<>();
    final List<String> statements = new ArrayList<>();
    long rows;
    long resolved;
    int mostInOneMessage;

    void take(byte[] key, byte[] value) throws IOException {
        ByteBuffer keys = ByteBuffer.wrap(key);
        ByteBuffer values = ByteBuffer.wrap(value);
        if (keys.getLong() != 1) {
            throw new AssertionError("another version");
        }
        int pairs = 0;
        while (keys.hasRemaining()) {
            take(JSON.readTree(part(keys)), part(values));
            pairs++;
        }
        if (values.hasRemaining()) {
            throw new AssertionError("more values than keys");
        }
        mostInOneMessage = Math.max(mostInOneMessage, pairs);
    }

    private static byte[] part(ByteBuffer from) {
        byte[] part = new byte[(int) from.getLong()];
        from.get(part);
        return part;
    }

    private void take(JsonNode key, byte[] value) throws IOException {
        switch (key.get("t").intValue()) {
            case 1 -> row(key, JSON.readTree(value));
            case 2 -> statements.add(JSON.readTree(value).get("q").asText());
            case 3 -> resolved = Math.max(resolved, key.get("ts").longValue());
            default -> throw new AssertionError("unknown: " + key);
        }
    }

    private void row(JsonNode key, JsonNode value) {
        rows++;
        Map<String, Map<String, @Nullable String>> table =
                tables.computeIfAbsent(key.get("tbl").asText(), name -> new TreeMap<>());
        if (value.has("d")) {
            table.remove(handle(value.get("d")));
        } else {
            table.put(handle(value.get("u")), cells(value.get("u")));
        }
    }

    private static String handle(JsonNode columns) {
        List<@Nullable String> key = new ArrayList<>();
        columns.properties().forEach(column -> {
            if (column.getValue().path("h").booleanValue()) {
                key.add(text(column.getValue()));
            }
        });
        return key.toString();
    }

    private static Map<String, @Nullable String> cells(JsonNode columns) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        columns.properties().forEach(column -> cells.put(column.getKey(), text(column.getValue())));
        return cells;
    }

    private static @Nullable String text(JsonNode column) {
        JsonNode value = column.get("v");
        if (value.isNull()) {
            return null;
        }
        return column.get("t").intValue() == TEXT
                ? new String(Base64.getDecoder().decode(value.asText()), StandardCharsets.UTF_8)
                : value.asText();
    }
}
