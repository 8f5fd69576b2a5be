package io.chronoplane.infra.entity;

import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.secret.EntityKey;
import org.jspecify.annotations.Nullable;

/// One version of an entity: its state, and the place in the log up to which that state is known to hold. It may
/// stand on events that are queued and not durable yet.
///
/// @param key      seals its secrets; null when it has none yet
/// @param unsaved  bytes of events since the snapshot from which it was loaded
/// @param snapshot bytes of that snapshot; 0 when there was none
record Entity<S>(
        EntityType<S> type, String id, S state, Mark since, @Nullable EntityKey key, long unsaved, long snapshot) {

    Tag tag() {
        return type.tag(id);
    }

    /// The entity behind an event that ends at `since`.
    ///
    /// @param size of the event in the log, in bytes
    Entity<S> evolve(Event event, int size, Mark since) {
        return new Entity<>(type, id, type.evolve().apply(id, state, event), since, key, unsaved + size, snapshot);
    }

    Entity<S> with(EntityKey newKey) {
        return new Entity<>(type, id, state, since, newKey, unsaved, snapshot);
    }
}
