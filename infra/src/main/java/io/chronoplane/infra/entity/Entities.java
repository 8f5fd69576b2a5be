package io.chronoplane.infra.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.ConflictException;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogLimits;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The entities that commands decide on: a bounded cache in front of the log.
///
/// Whoever appends moves the cached entities on at once, before the events are durable, so that the next command
/// decides on them without waiting. Should the append fail, everything that was built on it fails by its own
/// conditions, and the entities are loaded anew.
///
/// What is cached holds every event that anyone was told of. A decision with events would be put right by its
/// conditions; a refusal, which appends nothing, rests on this alone.
public final class Entities implements LogListener {

    private final EventLog log;
    private final EntityLoader loader;
    private final EventWriting writing;
    private final SnapshotWriter snapshots;
    private final Cache<Tag, Entity<?>> cache;

    /// Guards the loads, and the order of appends.
    private final Object sequence = new Object();

    /// Those who wait for loads that no event has overtaken, first come, first served.
    private final Map<Tag, Waiting> loading = new HashMap<>();

    /// Those who wait for one load. Equal to itself alone: another load of the same entity may have begun.
    private static final class Waiting {
        private final List<CompletableFuture<Entity<?>>> futures = new ArrayList<>();
    }

    /// @param capacity entities in memory
    public Entities(
            EventLog log, EntityLoader loader, EventWriting writing, SnapshotWriter snapshots, long capacity) {
        this.log = log;
        this.loader = loader;
        this.writing = writing;
        this.snapshots = snapshots;
        this.cache = Caffeine.newBuilder().maximumSize(capacity).executor(Runnable::run).build();
    }

    /// The newest version of an entity. Completes at once when it is cached.
    CompletableFuture<Entity<?>> load(Tag tag) {
        Entity<?> cached = cache.getIfPresent(tag);
        return cached == null ? loadCold(tag) : CompletableFuture.completedFuture(cached);
    }

    private CompletableFuture<Entity<?>> loadCold(Tag tag) {
        CompletableFuture<Entity<?>> mine = new CompletableFuture<>();
        Waiting waiting;
        boolean first;
        synchronized (sequence) {
            Entity<?> cached = cache.getIfPresent(tag);
            if (cached != null) {
                return CompletableFuture.completedFuture(cached);
            }
            waiting = loading.computeIfAbsent(tag, t -> new Waiting());
            waiting.futures.add(mine);
            first = waiting.futures.size() == 1;
        }
        if (first) {
            var unused = loader.load(tag).whenComplete((entity, failure) -> loaded(tag, waiting, entity, failure));
        }
        return mine;
    }

    private void loaded(
            Tag tag,
            Waiting waiting,
            @Nullable Entity<?> entity,
            @Nullable Throwable failure) {
        boolean newest;
        Entity<?> version = entity;
        synchronized (sequence) {
            newest = loading.remove(tag, waiting);
            snapshots.forget(tag);
            if (newest && entity != null) {
                Entity<?> cached = cache.asMap().putIfAbsent(tag, entity);
                version = cached == null ? entity : cached;
            }
        }
        for (CompletableFuture<Entity<?>> one : waiting.futures) {
            if (version == null) {
                one.completeExceptionally(failure == null ? new IllegalStateException("nothing loaded") : failure);
            } else if (newest) {
                one.complete(version);
            } else {
                var unused = load(tag).whenComplete((later, why) -> settle(one, later, why));
            }
        }
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
    /// @param further conditions besides those of the reads
    /// @return completes as [Append#done()] does, when the cache knows of it too
    /// @throws ConflictException when one of them has moved on already; nothing is queued then
    CompletableFuture<Long> append(
            Map<Tag, Entity<?>> reads, List<Condition> further, List<NewEvent> events, List<NewKey> keys) {
        List<Condition> conditions = new ArrayList<>(further);
        reads.forEach((tag, entity) -> conditions.add(new Condition(tag, entity.since())));
        Append append = new Append(conditions, events, keys);
        synchronized (sequence) {
            reads.forEach(this::requireCurrent);
            Map<Tag, Entity<?>> moved = evolve(reads, events, append);
            log.append(append);
            if (isRefused(append)) {
                // It never came into the queue: what was read is still the newest.
                return append.done();
            }
            cache.putAll(moved);
            return append.done().whenComplete((position, failure) -> settled(reads, moved, position));
        }
    }

    /// Completes as an append would if it were durable at once. Nothing is queued and no entity moves on.
    CompletableFuture<Void> rehearse(Collection<Entity<?>> reads, List<NewEvent> events, List<NewKey> keys) {
        Optional<String> tooLarge = LogLimits.exceeded(new Append(List.of(), events, keys));
        if (tooLarge.isPresent()) {
            return CompletableFuture.failedFuture(new Unavailable(Unavailable.Reason.TOO_LARGE, tooLarge.get()));
        }
        return log.closedBecause()
                .map(why -> CompletableFuture.<Void>failedFuture(
                        new Unavailable(Unavailable.Reason.LOG_CLOSED, why)))
                .orElseGet(() -> settle(reads, List.of()));
    }

    private static boolean isRefused(Append append) {
        return append.done().isCompletedExceptionally()
                && append.done().exceptionNow() instanceof Unavailable unavailable
                && unavailable.reason() != Unavailable.Reason.LOG_CLOSED;
    }

    /// Events became durable. Some of them may be news: another node's, or those of a write that was reported as
    /// failed and was found in the log later.
    @Override
    public void appended(Batch batch) {
        synchronized (sequence) {
            for (Recorded recorded : batch.events()) {
                recorded.event().tags().forEach(tag -> outdate(tag, recorded.position()));
            }
        }
    }

    private void outdate(Tag tag, long position) {
        loading.remove(tag);
        Entity<?> cached = cache.getIfPresent(tag);
        if (cached != null && cached.since() instanceof Mark.At at && at.position() < position) {
            cache.invalidate(tag);
        }
    }

    /// Completes when the versions are durable; exceptionally with [ConflictException] when one will never be, or is
    /// not the newest any more, or when a further condition does not hold.
    CompletableFuture<Void> settle(Collection<Entity<?>> versions, List<Condition> further) {
        return log.isShared() ? confirm(versions, further) : settle(versions);
    }

    /// What is cached may be old, so the log itself is asked.
    private CompletableFuture<Void> confirm(Collection<Entity<?>> versions, List<Condition> further) {
        Map<Tag, Entity<?>> read = new HashMap<>();
        versions.forEach(version -> read.put(version.tag(), version));
        List<Condition> conditions = new ArrayList<>(further);
        read.forEach((tag, entity) -> conditions.add(new Condition(tag, entity.since())));
        Append asked = Append.confirming(conditions);
        synchronized (sequence) {
            log.append(asked);
        }
        return asked.done()
                .exceptionallyCompose(failure -> {
                    forget(read);
                    return CompletableFuture.failedFuture(failure);
                })
                .thenAccept(position -> {});
    }

    private CompletableFuture<Void> settle(Collection<Entity<?>> versions) {
        try {
            synchronized (sequence) {
                versions.forEach(version -> requireCurrent(version.tag(), version));
            }
        } catch (ConflictException e) {
            return CompletableFuture.failedFuture(e);
        }
        List<CompletableFuture<?>> pending = new ArrayList<>();
        for (Entity<?> version : versions) {
            if (version.since() instanceof Append append && !isDone(append)) {
                pending.add(append.done().exceptionallyCompose(failure -> {
                    forget(Map.of(version.tag(), version));
                    return CompletableFuture.failedFuture(new ConflictException(version.tag()));
                }));
            }
        }
        return CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new));
    }

    private static boolean isDone(Append append) {
        return append.done().isDone() && !append.done().isCompletedExceptionally();
    }

    /// Drops what was found to be stale, so that the next load reads the log.
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
                Entity<?> before = moved.getOrDefault(tag, reads.get(tag));
                if (before == null) {
                    // It moves on too, but no condition says from which version: the next load reads it.
                    cache.invalidate(tag);
                } else {
                    moved.put(tag, before.evolve(event.event(), event.size(), append));
                }
            }
        }
        return moved;
    }

    private void settled(Map<Tag, Entity<?>> reads, Map<Tag, Entity<?>> moved, @Nullable Long position) {
        if (position == null) {
            forget(moved);
            forget(reads);
        } else {
            moved.values().forEach(entity -> snapshots.offer(entity, position));
        }
    }

    private static <T> void settle(
            CompletableFuture<T> future, @Nullable T value, @Nullable Throwable failure) {
        if (failure == null) {
            future.complete(value);
        } else {
            future.completeExceptionally(failure);
        }
    }
}
