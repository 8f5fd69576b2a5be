package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import org.jspecify.annotations.Nullable;

/// A parameter of a sink URI, as it is written there, escapes and all.
///
/// @param text   its value, unless it is secret; null when it has none
/// @param secret its value if it must not be seen
public record SinkParameter(String name, @Nullable String text, @Nullable Secret secret) {
    static SinkParameter of(String name, @Nullable String text) {
        return text != null && SecretNames.contains(name)
                ? new SinkParameter(name, null, Secret.of(text))
                : new SinkParameter(name, text, null);
    }

    /// The value as it is written, empty when there is none.
    String value() {
        return secret != null ? secret.reveal() : text == null ? "" : text;
    }

    private boolean bare() {
        return secret == null && text == null;
    }

    String written(boolean masked) {
        return bare() ? name : name + "=" + (masked && secret != null ? SinkUri.MASK : value());
    }
}
