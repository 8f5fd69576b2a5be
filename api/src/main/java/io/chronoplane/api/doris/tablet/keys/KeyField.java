package io.chronoplane.api.doris.tablet.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A field of a key.
public sealed interface KeyField {

    /// How it is shown in a drawing.
    String text();

    /// The first byte of a key.
    record Space(int number) implements KeyField {
        @Override
        public String text() {
            return "key space: " + number;
        }
    }

    /// A text.
    record Bytes(byte[] content) implements KeyField {

        static Bytes of(String text) {
            return new Bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }

    /// A number.
    record Int(long number) implements KeyField {
        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /// When the store wrote it.
    ///
    /// @param hex 20 hexadecimal digits in lower case
    record Stamp(String hex) implements KeyField {
        @Override
        public String text() {
            return "versionstamp: " + hex;
        }
    }
}
