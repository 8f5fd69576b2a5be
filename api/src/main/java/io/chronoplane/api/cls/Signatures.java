package io.chronoplane.api.cls;

import java.time.InstantSource;
import java.util.Optional;

/// Whether signatures are checked, and when that is.
///
/// @param keys  by which they are; empty when they are not checked
/// @param clock against which their times are held
public record Signatures(Optional<KeyPair> keys, InstantSource clock) {

    /// Who has signed, once that was checked.
    public String actor() {
        return keys.map(KeyPair::secretId).orElse("anonymous");
    }

    /// Epoch seconds.
    public long now() {
        return clock.instant().getEpochSecond();
    }
}
