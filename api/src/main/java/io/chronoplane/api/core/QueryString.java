package io.chronoplane.api.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds single parameters in a raw query string without taking all of it apart.
final class QueryString {
    private QueryString() {}

    /// The first value of a parameter: empty when it has none, null when it is absent. Escapes that are not valid stay
    /// as they are.
    ///
    /// @param raw  what follows the `?`, still escaped; null when there is no `?`
    /// @param name of the parameter, in which nothing needs an escape
    static @Nullable String first(@Nullable String raw, String name) {
        if (raw == null) {
            return null;
        }
        for (int start = 0; start < raw.length(); ) {
            int end = raw.indexOf('&', start);
            if (end < 0) {
                end = raw.length();
            }
            if (raw.startsWith(name, start)) {
                int after = start + name.length();
                if (after == end) {
                    return "";
                }
                if (after < end && raw.charAt(after) == '=') {
                    return decode(raw.substring(after + 1, end));
                }
            }
            start = end + 1;
        }
        return null;
    }

    /// The names of all parameters, unescaped.
    static Set<String> names(@Nullable String raw) {
        Set<String> names = new LinkedHashSet<>();
        if (raw != null) {
            for (String parameter : raw.split("&", -1)) {
                int end = parameter.indexOf('=');
                names.add(decode(end < 0 ? parameter : parameter.substring(0, end)));
            }
        }
        names.remove("");
        return names;
    }

    private static String decode(String escaped) {
        if (escaped.indexOf('%') < 0 && escaped.indexOf('+') < 0) {
            return escaped;
        }
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            return escaped;
        }
    }
}
