package io.chronoplane.infra.log.memory;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Snapshots;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Snapshots in memory, as long as the object lives.
public final class MemorySnapshots implements Snapshots {

    private final Map<Tag, Snapshot> byTag = new ConcurrentHashMap<>();

    @Override
    public Optional<Snapshot> find(Tag tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    @Override
    public void save(Snapshot snapshot) {
        byTag.merge(snapshot.tag(), snapshot, (old, fresh) -> fresh.position() > old.position() ? fresh : old);
    }
}
