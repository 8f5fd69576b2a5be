package io.chronoplane.infra.projection;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.secret.KeyRing;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.core.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All views of this node, as of now. One order and one position for all: the log delivers each batch, all tables
/// fold it, and only then are its writers answered. So whoever got an OK reads its own write.
public final class LiveViews implements Views, LogListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveViews.class);

    private final List<ViewTable<?>> tables = new ArrayList<>();
    private final Map<String, ViewTable<?>> byName = new HashMap<>();
    private final ViewCheckpointer checkpointer;
    private final EventReading events;
    private final long checkpointEvery;
    private volatile @Nullable Replay replay;
    private volatile long position;
    private volatile long restoredAt;
    private long lastCheckpoint;

    /// Held while events are folded, so that whoever has it sees all views at one position.
    private final Lock folding = new ReentrantLock();

    /// Views that are being made anew, and follow. Guarded by the lock.
    private @Nullable ViewTable<?> beside;

    /// @param checkpointEvery events between two checkpoints
    public LiveViews(
            List<Projection<?>> projections,
            Checkpoints checkpoints,
            JsonCodec json,
            EventReading events,
            KeyRing keys,
            long checkpointEvery) {
        this.checkpointer = new ViewCheckpointer(checkpoints, json, keys);
        this.events = events;
        this.checkpointEvery = checkpointEvery;
        for (Projection<?> projection : projections) {
            ViewTable<?> table = new ViewTable<>(projection);
            tables.add(table);
            byName.put(projection.name(), table);
        }
    }

    /// Restores what the checkpoints kept and folds the tail of the log behind them. Blocks. From then on the log's
    /// batches are folded as they come; nothing may have been appended yet.
    public void follow(EventLog log) {
        replay = new Replay(log, events);
        long head = log.head();
        tables.forEach(table -> checkpointer.restore(table, head));
        position = tables.stream().mapToLong(ViewTable::position).min().orElse(0);
        restoredAt = tables.stream().mapToLong(ViewTable::position).max().orElse(0);
        lastCheckpoint = position;
        replayFrom(position);
        checkpointIfDue();
    }

    @Override
    public void appended(Batch batch) {
        folding.lock();
        try {
            follow(batch);
        } finally {
            folding.unlock();
        }
    }

    private void follow(Batch batch) {
        if (batch.firstPosition() > position + 1) {
            // Events that were stored although their write was reported to have failed, or by another node.
            replayFrom(position);
        }
        batch.events().forEach(this::fold);
        checkpointIfDue();
    }

    @Override
    public <V> Optional<V> view(Projection<V> projection, String id) {
        return table(projection).view(id);
    }

    @SuppressWarnings("unchecked") // each name stands for the table made for its projection
    private <V> ViewTable<V> table(Projection<V> projection) {
        ViewTable<V> table = (ViewTable<V>) byName.get(projection.name());
        if (table == null) {
            throw new IllegalArgumentException("not a projection of this node: " + projection.name());
        }
        return table;
    }

    /// As [#view], with the moment that it shows.
    public <V> Optional<Seen<V>> seen(Projection<V> projection, String id) {
        return table(projection).seen(id);
    }

    /// The ids that have a view. Those that come or go meanwhile may be among them or not.
    public Iterable<String> ids(Projection<?> projection) {
        return table(projection).ids();
    }

    /// The position of the newest checkpoint that views came from: of a view whose [Seen#position()] lies behind it,
    /// that is the position of its last event.
    public long restoredAt() {
        return restoredAt;
    }

    /// The last event that the views show.
    public long position() {
        return position;
    }

    /// How each projection stands.
    ///
    /// @param revision   of its fold
    /// @param views      how many it shows
    /// @param position   the last event that it shows
    /// @param poisonedBy why it stands still; empty while it follows
    public record State(String name, int revision, int views, long position, Optional<String> poisonedBy) {}

    public List<State> states() {
        return tables.stream().map(ViewTable::state).toList();
    }

    /// The names of all projections.
    public List<String> names() {
        return tables.stream().map(table -> table.projection().name()).toList();
    }

    /// Begins to make the views of a projection anew, beside those that serve.
    ///
    /// @param name of a projection of this node
    /// @param log  that the views follow
    public Rebuild<?> rebuild(String name, EventLog log) {
        ViewTable<?> live = byName.get(name);
        if (live == null) {
            throw new IllegalArgumentException("not a projection of this node: " + name);
        }
        return new Rebuild<>(this, live, log, events);
    }

    /// Does something while nothing is folded: briefly, since writers wait for it.
    void standingStill(Runnable work) {
        folding.lock();
        try {
            work.run();
        } finally {
            folding.unlock();
        }
    }

    /// Folds what comes into this table too, or into no other any more. Only while standing still.
    void besides(@Nullable ViewTable<?> table) {
        beside = table;
    }

    /// Writes a checkpoint as soon as it can be: what the last one kept is no longer true. Only while standing still.
    void checkpointNow() {
        lastCheckpoint = checkpointer.tryStart(tables) ? position : -checkpointEvery;
    }

    /// The views that stand still, and why.
    public List<String> poisoned() {
        return tables.stream()
                .flatMap(table -> table.poisonedBy().map(why -> table.projection().name() + ": " + why).stream())
                .toList();
    }

    /// Writes a last checkpoint, so that the next start has no tail to fold. Nothing may be folding any more. Blocks.
    @Override
    public void close() {
        boolean started = position == lastCheckpoint || checkpointer.tryStart(tables);
        checkpointer.close();
        LOG.atInfo().addKeyValue("position", position).addKeyValue("checkpoint", started).log("views closed");
    }

    private void replayFrom(long after) {
        Replay source = replay;
        if (source != null) {
            source.from(after, this::fold);
        }
    }

    private void fold(Recorded recorded) {
        if (recorded.position() <= position) {
            return;
        }
        tables.forEach(table -> fold(table, recorded));
        ViewTable<?> anew = beside;
        if (anew != null) {
            fold(anew, recorded);
        }
        position = recorded.position();
    }

    private static void fold(ViewTable<?> table, Recorded recorded) {
        try {
            table.fold(recorded);
        } catch (RuntimeException | Error e) {
            LOG.atError()
                    .addKeyValue("projection", table.projection().name())
                    .addKeyValue("position", recorded.position())
                    .setCause(e)
                    .log("an event could not be folded; this view stands still, the others go on");
        }
    }

    private void checkpointIfDue() {
        if (position - lastCheckpoint >= checkpointEvery && checkpointer.tryStart(tables)) {
            lastCheckpoint = position;
        }
    }
}
