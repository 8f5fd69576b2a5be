package io.chronoplane.infra.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.log.Snapshots;
import io.chronoplane.infra.log.Snapshots.Snapshot;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes snapshots in the background. One is due when the events since the last weigh as much as it did: so
/// loading a cold entity costs at most twice its state, and snapshots cost no more than the events they stand for.
public final class SnapshotWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
    private static final int MAX_WAITING = 64;
    private static final int MAX_KNOWN = 20_000;

    /// The last snapshot of an entity that was asked for.
    ///
    /// @param unsaved what its version then counted as unsaved
    /// @param bytes   of the last one that was written
    private record Last(long unsaved, long bytes) {}

    private final Cache<Tag, Last> lasts = Caffeine.newBuilder().maximumSize(MAX_KNOWN).executor(Runnable::run).build();
    private final Snapshots snapshots;
    private final EventReading events;
    private final JsonCodec json;
    private final long minBytes;
    private final ThreadPoolExecutor thread;

    /// @param minBytes of events before a first snapshot
    public SnapshotWriter(Snapshots snapshots, EventReading events, JsonCodec json, long minBytes) {
        this.snapshots = snapshots;
        this.events = events;
        this.json = json;
        this.minBytes = minBytes;
        // When too many wait, the newest is left out: a snapshot is a cache, and the next one makes up for it.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().name("snapshot-writer").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /// Writes the state if it is due, told of the versions of an entity in their order by one thread.
    ///
    /// @param position of the last event that the state holds, durable
    void offer(Entity<?> entity, long position) {
        Last last = lasts.get(entity.tag(), tag -> new Last(0, entity.snapshot()));
        if (entity.unsaved() - last.unsaved() >= Math.max(minBytes, last.bytes())) {
            lasts.put(entity.tag(), new Last(entity.unsaved(), last.bytes()));
            thread.execute(() -> write(entity, position));
        }
    }

    /// The entity was loaded anew: what it counts as unsaved begins at its stored snapshot again.
    void forget(Tag tag) {
        lasts.invalidate(tag);
    }

    private void write(Entity<?> entity, long position) {
        Tag tag = entity.tag();
        try {
            byte[] payload = json.write(entity.state(), entity.type().type(), events.seal(tag));
            snapshots.save(new Snapshot(tag, position, entity.type().revision(), payload));
            lasts.asMap().computeIfPresent(tag, (key, last) -> new Last(last.unsaved(), payload.length));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("entity", tag).setCause(e).log("a snapshot could not be written; it is only a cache");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
