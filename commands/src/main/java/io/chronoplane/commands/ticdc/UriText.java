package io.chronoplane.commands.ticdc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Escapes in the parts of a URI. The JDK's own decoder lives beside what opens connections, which has no place here.
final class UriText {

    private static final int ESCAPE = 3;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text, i + 1, i + ESCAPE, HEX));
                i += ESCAPE;
            } else {
                int code = text.codePointAt(i);
                bytes.writeBytes(Character.toString(code == '+' ? plus : code).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(code);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
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
