package io.chronoplane.infra.log.memory;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps events in memory, as long as the object lives: for tests and sandboxes.
public final class MemoryStorage implements LogStorage, Keys {

    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<Tag, List<StoredEvent>> byTag = new HashMap<>();
    private final Map<Tag, byte[]> wrappedKeys = new HashMap<>();

    @Override
    public synchronized Head open() {
        if (events.isEmpty()) {
            return Head.EMPTY;
        }
        StoredEvent last = events.getLast();
        return new Head(last.position(), last.tso(), last.hash());
    }

    @Override
    public synchronized boolean write(Head before, List<EventRow> rows, List<NewKey> keys) {
        keys.forEach(key -> wrappedKeys.put(key.tag(), key.wrapped()));
        for (EventRow row : rows) {
            StoredEvent stored = row.stored();
            events.add(stored);
            row.event().tags().forEach(tag -> byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(stored));
        }
        return true;
    }

    @Override
    public synchronized Optional<byte[]> find(Tag tag) {
        return Optional.ofNullable(wrappedKeys.get(tag));
    }

    @Override
    public synchronized long lastPosition(Tag tag) {
        List<StoredEvent> tagged = byTag.getOrDefault(tag, List.of());
        return tagged.isEmpty() ? 0 : tagged.getLast().position();
    }

    @Override
    public synchronized List<Tag> tags(String after, int limit) {
        return sorted(byTag.keySet(), after, limit);
    }

    @Override
    public synchronized List<Tag> holders(String after, int limit) {
        return sorted(wrappedKeys.keySet(), after, limit);
    }

    private static List<Tag> sorted(Set<Tag> tags, String after, int limit) {
        return tags.stream()
                .filter(tag -> tag.toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(Tag::toString))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<StoredEvent> read(long after, long upTo, int limit) {
        long end = Math.min(upTo, events.size());
        long from = Math.min(after, end);
        return List.copyOf(events.subList((int) from, (int) Math.min(end, from + limit)));
    }

    @Override
    public synchronized List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        return byTag.getOrDefault(tag, List.of()).stream()
                .filter(e -> e.position() > after && e.position() <= upTo)
                .limit(limit)
                .toList();
    }

    @Override
    public void close() {}
}
