package io.chronoplane.infra.ticdc.codec;

import org.jspecify.annotations.Nullable;

/// What goes to a topic.
///
/// @param key null where the protocol has none
public record Message(byte @Nullable [] key, byte[] value) {

    /// In bytes.
    public int size() {
        return value.length + (key == null ? 0 : key.length);
    }
}
