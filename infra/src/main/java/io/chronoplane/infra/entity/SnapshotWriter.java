package io.chronoplane.infra.entity;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.log.Snapshots;
import io.chronoplane.infra.log.Snapshots.Snapshot;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes snapshots in the background. One is due when the events since the last weigh as much as it did: so
/// loading a cold entity costs at most twice its state, and snapshots cost no more than the events they stand for.
public final class SnapshotWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
    private static final int MAX_WAITING = 64;

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

    boolean isDue(Entity<?> entity) {
        return entity.unsaved() >= Math.max(minBytes, entity.snapshot());
    }

    /// @param position of the last event that the state holds, durable
    /// @param saved    told the size of what was written
    void offer(Entity<?> entity, long position, LongConsumer saved) {
        thread.execute(() -> write(entity, position, saved));
    }

    private void write(Entity<?> entity, long position, LongConsumer saved) {
        Tag tag = entity.tag();
        try {
            byte[] payload = json.write(entity.state(), entity.type().type(), events.seal(tag));
            snapshots.save(new Snapshot(tag, position, entity.type().revision(), payload));
            saved.accept(payload.length);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("entity", tag).setCause(e).log("a snapshot could not be written; it is only a cache");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
