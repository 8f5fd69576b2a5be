package io.chronoplane.api.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How answers are written.
enum Format {
    /// For people.
    TEXT,
    /// One JSON document.
    JSON,
    /// A JSON document in each line.
    JSONL;

    static Format of(String name) throws Failed {
        for (Format format : values()) {
            if (format.word().equals(name)) {
                return format;
            }
        }
        throw Failed.misused("-o takes " + words() + ", not '" + name + "'");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }
}
