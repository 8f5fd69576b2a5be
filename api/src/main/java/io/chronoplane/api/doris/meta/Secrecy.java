package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// How secrets look: in clear in the answers that must show them, masked in messages that repeat a request.
enum Secrecy {
    CLEAR,
    MASKED;

    /// Null for null.
    @Nullable String show(@Nullable Secret secret) {
        if (secret == null) {
            return null;
        }
        return switch (this) {
            case CLEAR -> secret.reveal();
            case MASKED -> secret.toString();
        };
    }
}
