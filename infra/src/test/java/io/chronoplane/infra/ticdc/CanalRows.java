package io.chronoplane.infra.ticdc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A consumer of canal-json, written from the protocol's description alone: it keeps tables as the messages make them.
public final class CanalRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS = List.of(
            "id", "database", "table", "pkNames", "isDdl", "type", "es", "ts", "sql", "sqlType", "mysqlType", "old",
            "data");

    final Map<String, Map<String, Map<String, @Nullable String>>> tables = new TreeMap<>();
    final List<String> statements = new ArrayList<>();
    final List<Long> watermarks = new ArrayList<>();
    long messages;

    public void take(byte[] message) {
        try {
            take(JSON.readTree(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(JsonNode message) {
        List<String> fields = new ArrayList<>();
        message.fieldNames().forEachRemaining(fields::add);
        fields.remove("_tidb");
        if (!fields.equals(FIELDS)) {
            throw new AssertionError("other fields, or another order: " + fields);
        }
        messages++;
        switch (message.get("type").asText()) {
            case "INSERT", "UPDATE" -> put(message);
            case "DELETE" -> table(message).remove(key(message, data(message)));
            case "TIDB_WATERMARK" -> watermarks.add(message.get("_tidb").get("watermarkTs").longValue());
            default -> {
                if (!message.get("isDdl").booleanValue()) {
                    throw new AssertionError("unknown: " + message);
                }
                statements.add(message.get("sql").asText());
            }
        }
    }

    private void put(JsonNode message) {
        Map<String, @Nullable String> row = data(message);
        String key = key(message, row);
        JsonNode old = message.get("old");
        if (message.get("type").asText().equals("UPDATE") && !old.isArray()) {
            throw new AssertionError("an update without its old row: " + message);
        }
        table(message).put(key, row);
    }

    private Map<String, Map<String, @Nullable String>> table(JsonNode message) {
        return tables.computeIfAbsent(message.get("table").asText(), name -> new TreeMap<>());
    }

    private static Map<String, @Nullable String> data(JsonNode message) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        message.get("data").get(0).properties().forEach(cell -> {
            JsonNodeType type = cell.getValue().getNodeType();
            if (type != JsonNodeType.STRING && type != JsonNodeType.NULL) {
                throw new AssertionError("neither text nor null: " + message);
            }
            cells.put(cell.getKey(), cell.getValue().isNull() ? null : cell.getValue().asText());
        });
        return cells;
    }

    private static String key(JsonNode message, Map<String, @Nullable String> row) {
        List<@Nullable String> key = new ArrayList<>();
        message.get("pkNames").forEach(name -> key.add(row.get(name.asText())));
        return key.toString();
    }

    public List<Long> watermarks() {
        return watermarks;
    }

    /// Without tables in which there is nothing.
    public Map<String, Map<String, Map<String, @Nullable String>>> filled() {
        Map<String, Map<String, Map<String, @Nullable String>>> filled = new TreeMap<>(tables);
        filled.values().removeIf(Map::isEmpty);
        return filled;
    }
}
