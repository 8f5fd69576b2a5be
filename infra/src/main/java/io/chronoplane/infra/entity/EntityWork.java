package io.chronoplane.infra.entity;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What one command reads and writes: the versions of entities that its decision rests on, and its events.
public final class EntityWork {

    private final Entities entities;
    private final Map<Tag, Entity<?>> reads = new ConcurrentHashMap<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final List<NewKey> keys = new ArrayList<>();
    private @Nullable Condition once;

    public EntityWork(Entities entities) {
        this.entities = entities;
    }

    /// The state of an entity; the same one however often it is asked for.
    public CompletableFuture<Object> read(Tag tag) {
        Entity<?> known = reads.get(tag);
        if (known != null) {
            return CompletableFuture.completedFuture(known.state());
        }
        return entities.load(tag).thenApply(entity -> {
            Entity<?> raced = reads.putIfAbsent(tag, entity);
            return raced == null ? entity.state() : raced.state();
        });
    }

    /// Adds an event, encoded here and now.
    public void add(UUID id, Event event, Instant at, Map<String, String> metadata) {
        events.add(entities.encode(this, id, event, at, metadata));
    }

    /// Makes the last event bear the condition's tag, and all of them rest on the condition.
    public void once(Condition condition) {
        once = condition;
    }

    /// The entities that were read, each with a position as of which it had the state that was read. All must have
    /// settled.
    public Map<Tag, Long> met() {
        Map<Tag, Long> positions = new LinkedHashMap<>();
        reads.forEach((tag, entity) -> positions.put(tag, switch (entity.since()) {
            case Mark.At at -> at.position();
            case Append append -> append.done().getNow(0L);
        }));
        return positions;
    }

    /// Queues the events.
    ///
    /// @return the position of the last one, once they are durable
    /// @throws io.chronoplane.infra.log.ConflictException when the decision is stale already
    public CompletableFuture<Long> append() {
        Condition unique = once;
        if (unique == null) {
            return entities.append(reads, List.of(), events, keys);
        }
        events.add(events.removeLast().with(unique.tag()));
        return entities.append(reads, List.of(unique), events, keys);
    }

    /// Completes as [#append()] would, and queues nothing.
    public CompletableFuture<Void> rehearse() {
        return entities.rehearse(reads.values(), events, keys);
    }

    /// Completes when all that was read is durable: a decision that writes nothing must not be told before.
    public CompletableFuture<Void> settleReads() {
        Condition unique = once;
        return entities.settle(reads.values(), unique == null ? List.of() : List.of(unique));
    }

    Map<Tag, Entity<?>> reads() {
        return reads;
    }

    List<NewKey> keys() {
        return keys;
    }
}
