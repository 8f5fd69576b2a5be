package io.chronoplane.infra.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Checkpoints in memory, as long as the object lives: for tests and sandboxes.
public final class MemoryCheckpoints implements Checkpoints {

    private record Entry(int revision, long position, List<byte[]> segments) {}

    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public synchronized Optional<Long> read(String projection, int revision, Consumer<byte[]> segments) {
        Entry entry = entries.get(projection);
        if (entry == null || entry.revision() != revision) {
            return Optional.empty();
        }
        entry.segments().forEach(segments);
        return Optional.of(entry.position());
    }

    @Override
    public synchronized void save(List<Change> changes) {
        changes.forEach(this::requireWhatItBuildsOn);
        Map<String, Entry> saved = new HashMap<>();
        for (Change change : changes) {
            Entry before = entries.get(change.projection());
            List<byte[]> segments =
                    before == null || change.since() == 0 ? new ArrayList<>() : new ArrayList<>(before.segments());
            change.segments().forEach(segments::add);
            saved.put(change.projection(), new Entry(change.revision(), change.position(), segments));
        }
        entries.putAll(saved);
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

    /// A copy of what is here now.
    public synchronized MemoryCheckpoints copy() {
        MemoryCheckpoints copy = new MemoryCheckpoints();
        copy.entries.putAll(entries);
        return copy;
    }
}
