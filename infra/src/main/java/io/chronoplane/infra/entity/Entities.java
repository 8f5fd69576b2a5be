package io.chronoplane.infra.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.ConflictException;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The entities that commands decide on: a bounded cache in front of the log.
///
/// Whoever appends moves the cached entities on at once, before the events are durable, so that the next command
/// decides on them without waiting. Should the append fail, everything that was built on it fails by its own
/// conditions, and the entities are loaded anew.
public final class Entities {

    private final EventLog log;
    private final EntityLoader loader;
    private final EventWriting writing;
    private final SnapshotWriter snapshots;
    private final Cache<Tag, Entity<?>> cache;
    private final Object sequence = new Object();

    /// @param capacity entities in memory
    public Entities(
            EventLog log, EntityLoader loader, EventWriting writing, SnapshotWriter snapshots, long capacity) {
        this.log = log;
        this.loader = loader;
        this.writing = writing;
        this.snapshots = snapshots;
        this.cache = Caffeine.newBuilder().maximumSize(capacity).build();
    }

    /// The newest version of an entity. Completes at once when it is cached.
    CompletableFuture<Entity<?>> load(Tag tag) {
        Entity<?> cached = cache.getIfPresent(tag);
        if (cached != null) {
            return CompletableFuture.completedFuture(cached);
        }
        return loader.load(tag).thenApply(loaded -> {
            Entity<?> raced = cache.asMap().putIfAbsent(tag, loaded);
            return raced == null ? loaded : raced;
        });
    }

    /// The position of the last durable event.
    public long head() {
        return log.head();
    }

    NewEvent encode(EntityWork work, UUID id, Event event, Instant at, Map<String, String> metadata) {
        return writing.encode(work, id, event, at, metadata);
    }

    /// Queues events that were decided on the entities in `reads`.
    ///
    /// @return completes as [Append#done()] does, when the cache knows of it too
    /// @throws ConflictException when one of them has moved on already; nothing is queued then
    CompletableFuture<Long> append(Map<Tag, Entity<?>> reads, List<NewEvent> events, List<NewKey> keys) {
        List<Condition> conditions = new ArrayList<>(reads.size());
        reads.forEach((tag, entity) -> conditions.add(new Condition(tag, entity.since())));
        Append append = new Append(conditions, events, keys);
        Map<Tag, Entity<?>> moved;
        synchronized (sequence) {
            reads.forEach(this::requireCurrent);
            moved = evolve(reads, events, append);
            cache.putAll(moved);
            log.append(append);
        }
        return append.done().whenComplete((position, failure) -> settled(reads, moved, position, failure));
    }

    /// Completes when the versions are durable; exceptionally with [ConflictException] when one will never be.
    CompletableFuture<Void> settle(Collection<Entity<?>> versions) {
        List<CompletableFuture<?>> pending = new ArrayList<>();
        for (Entity<?> version : versions) {
            if (version.since() instanceof Append append && !isDone(append)) {
                pending.add(append.done().exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(new ConflictException(version.tag()))));
            }
        }
        return CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new));
    }

    private static boolean isDone(Append append) {
        return append.done().isDone() && !append.done().isCompletedExceptionally();
    }

    /// Drops the versions that stand on events which will never be durable, so that the next load reads the log. The
    /// others stay: a command that lost a race would otherwise load them again, and lose the next race meanwhile.
    void forgetFailed(Map<Tag, Entity<?>> entities) {
        Map<Tag, Entity<?>> failed = new HashMap<>(entities);
        failed.values().removeIf(entity -> !(entity.since() instanceof Append append && hasFailed(append)));
        forget(failed);
    }

    private static boolean hasFailed(Append append) {
        return append.done().isCompletedExceptionally();
    }

    /// Drops what may be stale, so that the next load reads the log.
    private void forget(Map<Tag, Entity<?>> entities) {
        entities.forEach((tag, stale) -> cache.asMap()
                .computeIfPresent(tag, (key, current) -> current.since().equals(stale.since()) ? null : current));
    }

    private void requireCurrent(Tag tag, Entity<?> read) {
        Entity<?> current = cache.getIfPresent(tag);
        if (current != null && !current.since().equals(read.since())) {
            throw new ConflictException(tag);
        }
    }

    private Map<Tag, Entity<?>> evolve(Map<Tag, Entity<?>> reads, List<NewEvent> events, Append append) {
        Map<Tag, Entity<?>> moved = new HashMap<>();
        for (NewEvent event : events) {
            for (Tag tag : event.tags()) {
                Entity<?> before = before(tag, moved, reads);
                if (before != null) {
                    moved.put(tag, before.evolve(event.event(), event.size(), append));
                }
            }
        }
        return moved;
    }

    private @Nullable Entity<?> before(Tag tag, Map<Tag, Entity<?>> moved, Map<Tag, Entity<?>> reads) {
        Entity<?> before = moved.get(tag);
        if (before == null) {
            before = reads.get(tag);
        }
        return before == null ? cache.getIfPresent(tag) : before;
    }

    private void settled(
            Map<Tag, Entity<?>> reads, Map<Tag, Entity<?>> moved, @Nullable Long position, @Nullable Throwable failure) {
        if (failure != null || position == null) {
            forget(moved);
            forget(reads);
            return;
        }
        moved.values().stream().filter(snapshots::isDue).forEach(entity -> {
            resetUnsaved(entity.tag(), entity.snapshot());
            snapshots.offer(entity, position, bytes -> resetUnsaved(entity.tag(), bytes));
        });
    }

    private void resetUnsaved(Tag tag, long snapshotBytes) {
        cache.asMap().computeIfPresent(tag, (key, current) -> current.saved(snapshotBytes));
    }
}
