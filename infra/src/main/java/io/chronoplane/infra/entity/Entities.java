package io.chronoplane.infra.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.ConflictException;
import io.chronoplane.infra.log.EventLog;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The entities that commands decide on: a bounded cache in front of the log.
///
/// Whoever appends moves the cached entities on at once, before the events are durable, so that the next command
/// decides on them without waiting. Should the append fail, everything that was built on it fails by its own
/// conditions, and the entities are loaded anew.
///
/// What is cached is the newest version there is, queued events included. A decision with events would be put right
/// by its conditions; a refusal, which appends nothing, rests on this alone.
public final class Entities implements LogListener {

    private final EventLog log;
    private final EntityLoader loader;
    private final EventWriting writing;
    private final SnapshotWriter snapshots;
    private final Cache<Tag, Entity<?>> cache;

    /// Guards the two maps, and the order of appends.
    private final Object sequence = new Object();

    /// By entity, its newest append that is queued and not settled: a load that passed it by would miss its events.
    private final Map<Tag, CompletableFuture<Long>> unsettled = new HashMap<>();

    /// Loads that no append has overtaken.
    private final Map<Tag, CompletableFuture<Entity<?>>> loading = new HashMap<>();

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
        return cached == null ? loadCold(tag) : CompletableFuture.completedFuture(cached);
    }

    private CompletableFuture<Entity<?>> loadCold(Tag tag) {
        CompletableFuture<Entity<?>> result = new CompletableFuture<>();
        synchronized (sequence) {
            Entity<?> cached = cache.getIfPresent(tag);
            if (cached != null) {
                return CompletableFuture.completedFuture(cached);
            }
            CompletableFuture<Long> onItsWay = unsettled.get(tag);
            if (onItsWay != null) {
                return onItsWay.handle((position, failure) -> tag).thenCompose(this::load);
            }
            CompletableFuture<Entity<?>> running = loading.putIfAbsent(tag, result);
            if (running != null) {
                return running;
            }
        }
        var unused = loader.load(tag).whenComplete((entity, failure) -> loaded(tag, result, entity, failure));
        return result;
    }

    private void loaded(
            Tag tag, CompletableFuture<Entity<?>> result, @Nullable Entity<?> entity, @Nullable Throwable failure) {
        boolean newest;
        synchronized (sequence) {
            newest = loading.remove(tag, result);
            if (newest && entity != null) {
                cache.put(tag, entity);
            }
        }
        if (entity == null) {
            result.completeExceptionally(failure == null ? new IllegalStateException("nothing loaded") : failure);
        } else if (newest) {
            result.complete(entity);
        } else {
            var unused = load(tag).whenComplete((later, why) -> settle(result, later, why));
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
    /// @return completes as [Append#done()] does, when the cache knows of it too
    /// @throws ConflictException when one of them has moved on already; nothing is queued then
    CompletableFuture<Long> append(Map<Tag, Entity<?>> reads, List<NewEvent> events, List<NewKey> keys) {
        List<Condition> conditions = new ArrayList<>(reads.size());
        reads.forEach((tag, entity) -> conditions.add(new Condition(tag, entity.since())));
        Append append = new Append(conditions, events, keys);
        CompletableFuture<Long> settled = new CompletableFuture<>();
        synchronized (sequence) {
            reads.forEach(this::requireCurrent);
            Map<Tag, Entity<?>> moved = evolve(reads, events, append);
            events.forEach(event -> event.tags().forEach(tag -> overtake(tag, moved, settled)));
            cache.putAll(moved);
            var unused = append.done().whenComplete((position, failure) -> {
                settled(reads, moved, events, settled, failure);
                if (position != null) {
                    snapshot(moved, position);
                }
                settle(settled, position, failure);
            });
            log.append(append);
        }
        return settled;
    }

    /// From here on a version of the entity that does not hold the append is an old one.
    private void overtake(Tag tag, Map<Tag, Entity<?>> moved, CompletableFuture<Long> settled) {
        unsettled.put(tag, settled);
        loading.remove(tag);
        if (!moved.containsKey(tag)) {
            cache.invalidate(tag);
        }
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
    /// not the newest any more.
    CompletableFuture<Void> settle(Collection<Entity<?>> versions) {
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

    /// What was not read moves on too, but nothing says from which version: it is loaded anew when it is asked for.
    private static Map<Tag, Entity<?>> evolve(Map<Tag, Entity<?>> reads, List<NewEvent> events, Append append) {
        Map<Tag, Entity<?>> moved = new HashMap<>();
        for (NewEvent event : events) {
            for (Tag tag : event.tags()) {
                Entity<?> before = moved.getOrDefault(tag, reads.get(tag));
                if (before != null) {
                    moved.put(tag, before.evolve(event.event(), event.size(), append));
                }
            }
        }
        return moved;
    }

    private void settled(
            Map<Tag, Entity<?>> reads,
            Map<Tag, Entity<?>> moved,
            List<NewEvent> events,
            CompletableFuture<Long> settled,
            @Nullable Throwable failure) {
        synchronized (sequence) {
            if (failure != null) {
                forget(moved);
                forget(reads);
            }
            events.forEach(event -> event.tags().forEach(tag -> unsettled.remove(tag, settled)));
        }
    }

    private void snapshot(Map<Tag, Entity<?>> moved, long position) {
        moved.forEach((tag, entity) -> {
            if (snapshots.isDue(cache.asMap().getOrDefault(tag, entity)) && snapshots.isDue(entity)) {
                resetUnsaved(tag, entity.snapshot());
                snapshots.offer(entity, position, bytes -> resetUnsaved(tag, bytes));
            }
        });
    }

    private void resetUnsaved(Tag tag, long snapshotBytes) {
        cache.asMap().computeIfPresent(tag, (key, current) -> current.saved(snapshotBytes));
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
