package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// A JSON Patch for people: a line for each change.
final class PatchText {

    private PatchText() {}

    static String of(JsonNode patch, String indent) {
        StringBuilder text = new StringBuilder();
        for (JsonNode operation : patch) {
            text.append(indent).append(line(operation)).append('\n');
        }
        return text.toString();
    }

    private static String line(JsonNode operation) {
        String path = operation.path("path").asText();
        JsonNode value = operation.path("value");
        if (path.isEmpty()) {
            return value.isNull() ? "- everything" : "+ " + value;
        }
        return switch (operation.path("op").asText()) {
            case "add" -> "+ " + path + " = " + value;
            case "remove" -> "- " + path;
            default -> "~ " + path + " = " + value;
        };
    }
}
