package io.chronoplane.commands.doris.meta;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a text must be to serve as a key in the log.
final class TextLimit {

    /// In bytes of UTF-8: keys are indexed, and indexes have limits.
    static final int MAX_BYTES = 512;

    private TextLimit() {}

    static boolean fits(String text) {
        return !text.isEmpty() && storable(text) && !tooLong(text);
    }

    /// What is wrong with a text that is not empty.
    static Optional<DorisMetaRejection> check(TextField field, String text) {
        if (tooLong(text)) {
            return Optional.of(new TextRejection.TextTooLong(field, MAX_BYTES));
        }
        return storable(text) ? Optional.empty() : Optional.of(new TextRejection.TextUnstorable(field));
    }

    private static boolean tooLong(String text) {
        return text.length() > MAX_BYTES
                || (text.length() * 3 > MAX_BYTES && text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES);
    }

    // PostgreSQL has no NUL in texts, and a lone surrogate would turn into `?` and so into another id.
    private static boolean storable(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
