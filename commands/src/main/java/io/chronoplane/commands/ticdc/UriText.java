package io.chronoplane.commands.ticdc;

import java.nio.charset.StandardCharsets;

/// Escapes in the parts of a URI. The JDK's own decoder lives beside what opens connections, which has no place here.
final class UriText {

    private static final int HEX = 16;

    private UriText() {}

    /// Of a user, a path: a plus is a plus.
    static String decoded(String text) {
        return decoded(text, '+');
    }

    /// Of a query: a plus is a blank.
    static String decodedQuery(String text) {
        return decoded(text, ' ');
    }

    /// Invalid escapes leave the text as it is.
    private static String decoded(String text, char plus) {
        if (!valid(text)) {
            return text;
        }
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[written.length];
        int size = 0;
        for (int i = 0; i < written.length; i++) {
            if (written[i] == '%') {
                bytes[size++] = (byte) (Character.digit(written[i + 1], HEX) << 4 | Character.digit(written[i + 2], HEX));
                i += 2;
            } else {
                bytes[size++] = written[i] == '+' ? (byte) plus : written[i];
            }
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /// Whether every escape is one.
    static boolean valid(String text) {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (at + 2 >= text.length()
                    || Character.digit(text.charAt(at + 1), HEX) < 0
                    || Character.digit(text.charAt(at + 2), HEX) < 0) {
                return false;
            }
        }
        return true;
    }
}
