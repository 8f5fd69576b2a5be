package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What changed between two moments. Only entities with events between them are looked at, so the cost follows the
/// change and not the fleet.
public final class Differences {

    private static final int READ = 1_000;
    private static final int MAX_ENTITIES = 500_000;
    private static final Comparator<Touched> ORDER = Comparator.comparing((Touched one) -> one.kind().system())
            .thenComparing(one -> one.kind().type())
            .thenComparing(Touched::id);

    /// An entity with events between the moments.
    private record Touched(EntityKind kind, String id) {}

    private final EventLog log;
    private final EventReading reading;
    private final Fleet fleet;

    Differences(EventLog log, EventReading reading, Fleet fleet) {
        this.log = log;
        this.reading = reading;
        this.fleet = fleet;
    }

    /// What is different right behind the event `to` from what was right behind the event `from`, in the order of
    /// systems, types and ids. Blocks, and so does the iterator, which compares as it goes.
    ///
    /// @param from   not behind `to`
    /// @param system the one system to look at; all when empty
    /// @param entity the one entity to look at; all when empty
    /// @throws InvalidRequest when more entities have events between the moments than can be compared at once
    public Iterator<Difference> between(long from, long to, Optional<String> system, Optional<Tag> entity) {
        SortedMap<Touched, Integer> touched = new TreeMap<>(ORDER);
        long read = from;
        List<StoredEvent> page = page(read, to, entity);
        while (!page.isEmpty()) {
            page.forEach(stored -> touch(stored, system, entity, touched));
            if (touched.size() > MAX_ENTITIES) {
                throw new InvalidRequest(
                        "more than " + MAX_ENTITIES + " entities changed: take moments that are closer together");
            }
            read = page.getLast().position();
            page = page(read, to, entity);
        }
        Blinded blinded = new Blinded();
        return touched.entrySet().stream()
                .flatMap(one -> compared(one.getKey(), one.getValue(), from, to, blinded))
                .iterator();
    }

    private List<StoredEvent> page(long after, long to, Optional<Tag> entity) {
        return entity.map(tag -> log.read(tag, after, to, READ))
                .orElseGet(() -> after >= to ? List.of() : log.read(after, (int) Math.min(READ, to - after)));
    }

    private void touch(
            StoredEvent stored, Optional<String> system, Optional<Tag> entity, SortedMap<Touched, Integer> touched) {
        if (system.isPresent() && !system.get().equals(EventFilter.systemOf(stored.type()))) {
            return;
        }
        for (Tag tag : reading.event(stored).tags()) {
            if (entity.isEmpty() || entity.get().equals(tag)) {
                fleet.ofTag(tag.kind())
                        .ifPresent(kind -> touched.merge(new Touched(kind, tag.id()), 1, Integer::sum));
            }
        }
    }

    private Stream<Difference> compared(Touched one, int events, long from, long to, Blinded blinded) {
        JsonNode before = fleet.document(one.kind(), one.id(), from, blinded);
        JsonNode after = fleet.document(one.kind(), one.id(), to, blinded);
        if (Objects.equals(before, after)) {
            return Stream.empty();
        }
        return Stream.of(new Difference(
                one.kind().system(),
                one.kind().type(),
                one.id(),
                events,
                blinded.shown(before),
                blinded.shown(after),
                blinded.shown(JsonPatch.between(before, after))));
    }
}
