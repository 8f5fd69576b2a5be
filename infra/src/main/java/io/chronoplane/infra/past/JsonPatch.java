package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// The change between two documents as RFC 6902 writes it down: applied to the one it gives the other. Members are
/// compared by name, elements of arrays by place, without those that both have at the beginning or at the end.
final class JsonPatch {

    private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();

    private JsonPatch() {}

    static ArrayNode between(JsonNode before, JsonNode after) {
        JsonPatch patch = new JsonPatch();
        patch.compare("", before, after);
        return patch.operations;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            members(path, one, other);
        } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
            elements(path, one, other);
        } else {
            add("replace", path, after);
        }
    }

    private void members(String path, ObjectNode before, ObjectNode after) {
        before.fieldNames().forEachRemaining(name -> {
            JsonNode value = after.get(name);
            if (value == null) {
                add("remove", path + "/" + escaped(name), null);
            } else {
                compare(path + "/" + escaped(name), before.get(name), value);
            }
        });
        after.fieldNames().forEachRemaining(name -> {
            if (!before.has(name)) {
                add("add", path + "/" + escaped(name), after.get(name));
            }
        });
    }

    private void elements(String path, ArrayNode before, ArrayNode after) {
        int common = Math.min(before.size(), after.size());
        int start = 0;
        while (start < common && before.get(start).equals(after.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < common - start
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int endBefore = before.size() - tail;
        int endAfter = after.size() - tail;
        for (int i = start; i < Math.min(endBefore, endAfter); i++) {
            compare(path + "/" + i, before.get(i), after.get(i));
        }
        for (int i = endBefore - 1; i >= endAfter; i--) {
            add("remove", path + "/" + i, null);
        }
        for (int i = endBefore; i < endAfter; i++) {
            add("add", path + "/" + i, after.get(i));
        }
    }

    private void add(String operation, String path, @Nullable JsonNode value) {
        ObjectNode added = operations.addObject();
        added.put("op", operation).put("path", path);
        if (value != null) {
            added.set("value", value);
        }
    }

    /// RFC 6901.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
