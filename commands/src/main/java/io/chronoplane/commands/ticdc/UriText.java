package io.chronoplane.commands.ticdc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Escapes in the parts of a URI.
final class UriText {

    private UriText() {}

    /// Of a user, a path: a plus is a plus.
    static String decoded(String text) {
        return decodedQuery(text.replace("+", "%2B"));
    }

    /// Of a query: a plus is a blank. Invalid escapes leave the text as it is.
    static String decodedQuery(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            return text;
        }
    }

    /// Whether every escape is one.
    static boolean valid(String text) {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (at + 2 >= text.length()
                    || Character.digit(text.charAt(at + 1), 16) < 0
                    || Character.digit(text.charAt(at + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
