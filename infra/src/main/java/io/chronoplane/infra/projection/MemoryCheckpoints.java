package io.chronoplane.infra.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checkpoints in memory, as long as the object lives: for tests and sandboxes.
public final class MemoryCheckpoints implements Checkpoints {

    private record Entry(int revision, long position, Map<String, byte[]> views) {}

    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public synchronized Optional<Kept> find(String projection, int revision) {
        return Optional.ofNullable(entries.get(projection))
                .filter(entry -> entry.revision() == revision)
                .map(entry -> new Kept(entry.position(), Map.copyOf(entry.views())));
    }

    @Override
    public synchronized void save(List<Change> changes) {
        changes.forEach(this::requireWhatItBuildsOn);
        for (Change change : changes) {
            Entry before = entries.get(change.projection());
            Map<String, byte[]> views =
                    before == null || change.since() == 0 ? new HashMap<>() : new HashMap<>(before.views());
            change.changes().forEach((id, payload) -> {
                if (payload == null) {
                    views.remove(id);
                } else {
                    views.put(id, payload);
                }
            });
            entries.put(change.projection(), new Entry(change.revision(), change.position(), views));
        }
    }

    private void requireWhatItBuildsOn(Change change) {
        Entry before = entries.get(change.projection());
        long found = before == null ? 0 : before.position();
        if (change.since() != 0 && change.since() != found) {
            throw new LostCheckpointException(change.projection(), change.since(), found);
        }
    }

    @Override
    public synchronized void clear(String projection) {
        entries.remove(projection);
    }
}
