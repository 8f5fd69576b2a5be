package io.chronoplane.projections.doris.meta;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values as cells of rows.
final class Cells {

    private static final int FIRST_PRINTABLE = 0x20;

    private Cells() {}

    static Instant time(long epochSeconds) {
        return Instant.ofEpochSecond(epochSeconds);
    }

    static @Nullable Instant time(@Nullable Long epochSeconds) {
        return epochSeconds == null ? null : Instant.ofEpochSecond(epochSeconds);
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static @Nullable Long number(@Nullable Integer value) {
        return value == null ? null : (long) value;
    }

    /// A JSON array of texts.
    static String json(List<String> texts) {
        return texts.isEmpty() ? "[]" : texts.stream().map(Cells::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
