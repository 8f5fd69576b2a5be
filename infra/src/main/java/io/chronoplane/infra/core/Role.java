package io.chronoplane.infra.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What one may do with our own API. Each role may do what those before it may.
public enum Role {
    /// May look at everything that is shown masked.
    VIEWER,
    /// May have things done that change no event, such as a rebuild.
    OPERATOR,
    /// May take the log away, whole and sealed.
    ADMIN;

    /// As in settings and in events: `viewer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
