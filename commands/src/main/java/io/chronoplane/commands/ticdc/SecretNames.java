package io.chronoplane.commands.ticdc;

import java.util.List;
import java.util.Locale;

/// Which parameters of a URI hold secrets: all that upstream masks in errors, the widest of its lists.
final class SecretNames {

    private static final List<String> PARTS = List.of(
            "password", "passwd", "pwd", "access", "token", "secret", "key", "signature", "credential", "private",
            "client");

    /// Of those that the list covers, what is no secret, and useful to see.
    private static final List<String> HARMLESS = List.of("kafka-client-id");

    private SecretNames() {}

    static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !HARMLESS.contains(lower) && PARTS.stream().anyMatch(lower::contains);
    }
}
