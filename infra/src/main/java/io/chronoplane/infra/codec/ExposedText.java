package io.chronoplane.infra.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A secret that stands in the log in clear, because it was written there before it was one. An upcaster marks it, so
/// that nobody tries to open it; a sealed one is a bare text.
public final class ExposedText {

    /// The one field of a marked text.
    static final String FIELD = "exposed";

    private ExposedText() {}

    /// Marks a text field, if it is there.
    public static void mark(ObjectNode node, String field) {
        JsonNode plain = node.get(field);
        if (plain != null) {
            node.putObject(field).put(FIELD, plain.textValue());
        }
    }
}
