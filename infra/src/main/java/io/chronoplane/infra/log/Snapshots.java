package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.Optional;

/// States of entities, kept so that a cold one need not be folded from its first event. A cache, never the truth.
public interface Snapshots {

    /// A state behind a position.
    ///
    /// @param revision of the state's shape
    /// @param payload  JSON, secrets as ciphertext
    record Snapshot(Tag tag, long position, int revision, byte[] payload) {}

    /// Blocks.
    Optional<Snapshot> find(Tag tag);

    /// Keeps it unless a newer one is there. Blocks.
    void save(Snapshot snapshot);
}
