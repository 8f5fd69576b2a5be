package io.chronoplane.commands.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A text that must not be seen: a key, a password, a token. It prints masked wherever it is printed by accident.
/// In the log it is ciphertext.
public final class Secret {

    private static final String MASK = "******";

    private final String plain;
    private final boolean exposed;

    private Secret(String plain, boolean exposed) {
        this.plain = plain;
        this.exposed = exposed;
    }

    public static Secret of(String plain) {
        return new Secret(plain, false);
    }

    /// One that stands in the log in clear, because it was written there before such texts were secrets.
    public static Secret exposed(String plain) {
        return new Secret(plain, true);
    }

    /// Whether it stands in the log in clear already, so that to seal a copy of it would be for show.
    public boolean isExposed() {
        return exposed;
    }

    /// The text itself, for the few places that must show or use it.
    public String reveal() {
        return plain;
    }

    public boolean isEmpty() {
        return plain.isEmpty();
    }

    /// Equal plain texts, compared in a time that does not depend on where they differ.
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        plain.getBytes(StandardCharsets.UTF_8), that.plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
