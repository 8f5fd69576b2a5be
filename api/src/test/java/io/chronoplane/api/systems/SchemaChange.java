package io.chronoplane.api.systems;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a change from one schema to the next breaks: for readers who know the old one and meet new records, and for
/// readers who know the new one and meet old records, which stay in their topic. A field that may be missing can be
/// added or go; words and cases can be added, since readers are told to expect them.
final class SchemaChange {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private SchemaChange(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /// @return a sentence each; empty when nothing is broken
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChange change = new SchemaChange(before, after);
        change.compare("", before, after);
        return List.copyOf(change.breaks);
    }

    private void compare(String path, JsonNode oldNode, JsonNode newNode) {
        JsonNode was = resolved(before, oldNode);
        JsonNode is = resolved(after, newNode);
        // Once is enough for each definition; one that holds itself would never end.
        if (oldNode.has("$ref") && !compared.add(oldNode + " " + newNode)) {
            return;
        }
        for (String keyword : List.of("type", "format", "const")) {
            if (!was.path(keyword).equals(is.path(keyword))) {
                breaks.add(name(path) + ": its " + keyword + " changed from " + was.path(keyword) + " to "
                        + is.path(keyword));
            }
        }
        words(path, was, is);
        fields(path, was, is);
        cases(path, was, is);
        inner(path + "[]", was.path("items"), is.path("items"));
        inner(path + ".*", was.path("additionalProperties"), is.path("additionalProperties"));
    }

    private void inner(String path, JsonNode was, JsonNode is) {
        if (!was.isMissingNode() && !is.isMissingNode()) {
            compare(path, was, is);
        }
    }

    private void words(String path, JsonNode was, JsonNode is) {
        Set<String> left = texts(was.path("enum"));
        left.removeAll(texts(is.path("enum")));
        left.forEach(word -> breaks.add(name(path) + ": the word " + word + " is gone"));
    }

    private void fields(String path, JsonNode was, JsonNode is) {
        Set<String> requiredBefore = texts(was.path("required"));
        Set<String> requiredAfter = texts(is.path("required"));
        for (String field : requiredBefore) {
            if (!requiredAfter.contains(field)) {
                breaks.add(name(path + "." + field) + ": was always there and may now be missing");
            }
        }
        for (String field : requiredAfter) {
            if (!requiredBefore.contains(field)) {
                breaks.add(name(path + "." + field) + ": is always there, but older records lack it");
            }
        }
        for (Map.Entry<String, JsonNode> field : was.path("properties").properties()) {
            inner(path + "." + field.getKey(), field.getValue(), is.path("properties").path(field.getKey()));
        }
    }

    private void cases(String path, JsonNode was, JsonNode is) {
        for (JsonNode before : was.path("oneOf")) {
            String name = caseName(before);
            JsonNode after = null;
            for (JsonNode candidate : is.path("oneOf")) {
                after = caseName(candidate).equals(name) ? candidate : after;
            }
            if (after == null) {
                breaks.add(name(path) + ": the case " + name + " is gone");
            } else {
                compare(path + "(" + name + ")", before, after);
            }
        }
    }

    private static String caseName(JsonNode node) {
        return node.at("/properties/is/const").asText();
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : root.at(reference.asText().substring(1));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static String name(String path) {
        return path.isEmpty() ? "the whole" : path.startsWith(".") ? path.substring(1) : path;
    }
}
