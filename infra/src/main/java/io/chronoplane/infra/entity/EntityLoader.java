package io.chronoplane.infra.entity;

import io.chronoplane.commands.core.EntityType;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.log.Snapshots;
import io.chronoplane.infra.log.Snapshots.Snapshot;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.secret.EntityKey;
import io.chronoplane.infra.secret.KeyRing;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads cold entities, off the caller's thread: the snapshot, then the events behind it.
public final class EntityLoader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EntityLoader.class);
    private static final int THREADS = 2;
    private static final int MAX_WAITING = 10_000;
    private static final int PAGE = 500;

    private final EntityTypes types;
    private final EventLog log;
    private final Snapshots snapshots;
    private final KeyRing keys;
    private final EventReading events;
    private final JsonCodec json;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("entity-loader-", 0).daemon().factory());

    public EntityLoader(
            EntityTypes types, EventLog log, Snapshots snapshots, KeyRing keys, EventReading events, JsonCodec json) {
        this.types = types;
        this.log = log;
        this.snapshots = snapshots;
        this.keys = keys;
        this.events = events;
        this.json = json;
    }

    /// Completes on a loader thread; exceptionally with [Unavailable] when too many wait.
    CompletableFuture<Entity<?>> load(Tag tag) {
        EntityType<?> type = types.of(tag.kind());
        // Read first: what is said to be absent is absent up to here.
        long head = log.head();
        if (!log.mayContain(tag)) {
            return CompletableFuture.completedFuture(absent(type, tag.id(), head));
        }
        try {
            return CompletableFuture.supplyAsync(() -> read(type, tag.id()), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new Unavailable(Reason.OVERLOADED, "too many entities wait to be loaded; try again later", e));
        }
    }

    private Entity<?> read(EntityType<?> type, String id) {
        try {
            return loadNow(type, id);
        } catch (StorageException e) {
            throw new Unavailable(Reason.LOG_CLOSED, "the log cannot be read now: " + e.getMessage(), e);
        }
    }

    private <S> Entity<S> loadNow(EntityType<S> type, String id) {
        Tag tag = type.tag(id);
        // Read before the events: up to here, what is read below is all there is.
        long head = log.head();
        List<StoredEvent> first = log.read(tag, 0, 1);
        if (first.isEmpty()) {
            return absent(type, id, head);
        }
        @Nullable EntityKey key = keys.find(tag).orElse(null);
        Snapshot kept = snapshots.find(tag)
                .filter(s -> s.revision() == type.revision() && s.position() <= head)
                .orElse(null);
        S state = kept == null ? null : state(type, kept);
        return kept == null || state == null
                ? replay(new Entity<>(type, id, type.initial(), Mark.at(head), key, 0, 0), 0, head)
                : replay(
                        new Entity<>(type, id, state, Mark.at(head), key, 0, kept.payload().length),
                        kept.position(),
                        head);
    }

    /// Null when it cannot be read: a snapshot is only a cache.
    private <S> @Nullable S state(EntityType<S> type, Snapshot kept) {
        try {
            return json.read(kept.payload(), type.type(), events.seal(kept.tag()));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("entity", kept.tag())
                    .setCause(e)
                    .log("its snapshot cannot be read; it is folded from its first event");
            return null;
        }
    }

    private static <S> Entity<S> absent(EntityType<S> type, String id, long head) {
        return new Entity<>(type, id, type.initial(), Mark.at(head), null, 0, 0);
    }

    private <S> Entity<S> replay(Entity<S> start, long position, long head) {
        Entity<S> entity = start;
        long after = position;
        List<StoredEvent> page;
        do {
            page = log.read(entity.tag(), after, PAGE);
            for (StoredEvent stored : page) {
                int size = stored.payload().length + stored.metadata().length;
                after = stored.position();
                entity = entity.evolve(events.event(stored), size, Mark.at(Math.max(head, after)));
            }
        } while (page.size() == PAGE);
        return entity;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
