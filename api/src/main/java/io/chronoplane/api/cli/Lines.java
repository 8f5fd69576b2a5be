package io.chronoplane.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/// A sequence of documents, in any of the formats.
final class Lines {

    private final Asking asking;
    private boolean begun;

    Lines(Asking asking) {
        this.asking = asking;
    }

    void add(JsonNode document) {
        Terminal terminal = asking.terminal();
        if (asking.format() == Format.JSON) {
            terminal.out().print(begun ? ",\n" : "[\n");
            terminal.out().print(document);
        } else {
            terminal.say(document.toString());
        }
        begun = true;
    }

    /// What comes behind the last one.
    void end() {
        if (asking.format() == Format.JSON) {
            asking.terminal().say(begun ? "\n]" : "[]");
        }
    }

    /// One document, which is no sequence.
    static void one(Asking asking, JsonNode document) {
        try {
            asking.terminal()
                    .say(
                            asking.format() == Format.JSON
                                    ? Server.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document)
                                    : document.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
