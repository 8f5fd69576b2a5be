package io.chronoplane.infra.ticdc.flow;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.Flow;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.FlowFailure;
import io.chronoplane.infra.ticdc.FlowListener;
import io.chronoplane.infra.ticdc.FlowSpec;
import io.chronoplane.infra.ticdc.rows.Commit;
import io.chronoplane.infra.ticdc.rows.CommitLog;
import io.chronoplane.infra.ticdc.rows.CommitReader;
import io.chronoplane.infra.ticdc.rows.Commits;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.Doorbell;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.infra.ticdc.sink.Sink;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import io.chronoplane.infra.ticdc.sink.Sinks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One changefeed on one virtual thread: reads commits, gives their rows to the sink, and counts as delivered what the
/// sink has confirmed. It reads no further while more than the memory quota is on its way.
final class LogFlow implements Flow {

    private static final Logger LOG = LoggerFactory.getLogger(LogFlow.class);
    private static final int READ = 512;
    private static final long IDLE_MILLIS = 100;
    private static final long BUSY_MILLIS = 10;
    private static final long TELL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long WATERMARK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FlowSpec spec;
    private final FlowListener listener;
    private final CommitLog log;
    private final Sinks sinks;
    private final Doorbell bell;
    private final InstantSource clock;
    private final Thread thread;
    /// Held while the listener is told, so that it hears nothing once [#close()] has returned.
    private final ReentrantLock telling = new ReentrantLock();

    private volatile boolean closing;
    private volatile long checkpoint;
    private volatile long resolved;
    private volatile List<Long> tableIds = List.of();
    private volatile @Nullable Sink opened;

    // Only the flow's own thread touches these.
    private final InFlight inFlight = new InFlight();
    private long read;
    private long toldAt = System.nanoTime() - TELL_NANOS;
    private long told;
    private long watermarkAt = System.nanoTime();

    LogFlow(FlowSpec spec, FlowListener listener, CommitLog log, Sinks sinks, Doorbell bell, InstantSource clock) {
        this.spec = spec;
        this.listener = listener;
        this.log = log;
        this.sinks = sinks;
        this.bell = bell;
        this.clock = clock;
        this.checkpoint = spec.checkpointTs();
        this.resolved = spec.checkpointTs();
        this.read = spec.checkpointTs();
        this.told = spec.checkpointTs();
        this.thread = Thread.ofVirtual().name("ticdc-flow " + name()).unstarted(this::run);
    }

    private String name() {
        return spec.namespace() + "/" + spec.id();
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            replicate();
        } catch (FlowException e) {
            fail(e, FlowFailure.of(e.code(), e.explanation()));
        } catch (InterruptedException e) {
            LOG.atDebug().addKeyValue("changefeed", name()).log("a changefeed was interrupted");
        } catch (RuntimeException | Error e) {
            fail(e, new FlowFailure(ErrorCode.UNKNOWN, "internal error: " + e.getClass().getSimpleName(), true));
        }
    }

    private void fail(Throwable cause, FlowFailure failure) {
        if (!closing) {
            LOG.atWarn().addKeyValue("changefeed", name()).setCause(cause).log("a changefeed has failed");
        }
        tell(() -> listener.failed(failure));
    }

    private void replicate() throws InterruptedException {
        Selection selection = new Selection(spec.config(), log.tables());
        tableIds = selection.tables().stream().map(ReplicatedTable::id).toList();
        try (Sink sink = sinks.open(opening(selection))) {
            opened = sink;
            CommitReader reader = log.after(spec.checkpointTs());
            while (mayGoOn() && !isFinished()) {
                long rings = bell.rings();
                boolean more = inFlight.bytes() < spec.config().memoryQuota() && readOn(reader, selection, sink);
                sink.tick();
                settle(sink);
                rest(more, rings);
            }
            if (mayGoOn()) {
                sink.last(checkpoint);
                tell(() -> listener.checkpoint(checkpoint));
                tell(() -> listener.finished(checkpoint));
            }
        }
    }

    private boolean mayGoOn() {
        return !closing && listener.mayGoOn();
    }

    private SinkOpening opening(Selection selection) {
        return new SinkOpening(
                name(),
                spec.sink(),
                spec.config(),
                selection.tables(),
                spec.checkpointTs(),
                () -> log.firstTs().orElse(spec.checkpointTs() + 1) - 1,
                clock);
    }

    private boolean isFinished() {
        return spec.targetTs().filter(target -> checkpoint >= target).isPresent();
    }

    /// @return whether there may be more to read at once
    private boolean readOn(CommitReader reader, Selection selection, Sink sink) {
        long target = spec.targetTs().orElse(Long.MAX_VALUE);
        if (read >= target) {
            return false;
        }
        Commits commits = reader.next(READ);
        if (!mayGoOn()) {
            return false;
        }
        List<RowEvent> rows = new ArrayList<>();
        for (Commit commit : commits.commits()) {
            if (commit.position() == 1) {
                create(selection.creations(commit.ts()), sink);
            }
            if (commit.ts() <= target) {
                selection.addTo(rows, commit);
            }
        }
        read = Math.max(read, Math.min(target, commits.resolvedTs()));
        resolved = read;
        if (!rows.isEmpty()) {
            inFlight.add(read, RowSizes.of(rows), sink.write(rows));
        }
        return !commits.commits().isEmpty();
    }

    /// The statements come before all rows, so there is nothing that they would have to wait for.
    private void create(List<Ddl> statements, Sink sink) {
        for (Ddl ddl : statements) {
            if (ddl.commitTs() > spec.checkpointTs() && ddl.commitTs() <= spec.targetTs().orElse(Long.MAX_VALUE)) {
                inFlight.add(ddl.commitTs() - 1, 0, sink.ddl(ddl));
            }
        }
    }

    private void settle(Sink sink) {
        long delivered = inFlight.settle(checkpoint);
        checkpoint = Math.max(checkpoint, inFlight.isEmpty() ? read : delivered);
        long now = System.nanoTime();
        if (checkpoint > told && now - toldAt >= TELL_NANOS) {
            told = checkpoint;
            toldAt = now;
            tell(() -> listener.checkpoint(told));
        }
        if (now - watermarkAt >= WATERMARK_NANOS) {
            watermarkAt = now;
            sink.checkpoint(checkpoint);
        }
    }

    private void rest(boolean more, long rings) throws InterruptedException {
        if (closing || isFinished()) {
            return;
        }
        if (inFlight.bytes() >= spec.config().memoryQuota()) {
            inFlight.await(BUSY_MILLIS);
        } else if (!more) {
            bell.await(rings, inFlight.isEmpty() ? IDLE_MILLIS : BUSY_MILLIS);
        }
    }

    private void tell(Runnable what) {
        telling.lock();
        try {
            if (!closing) {
                what.run();
            }
        } finally {
            telling.unlock();
        }
    }

    @Override
    public long checkpointTs() {
        return checkpoint;
    }

    @Override
    public long resolvedTs() {
        return Math.max(resolved, checkpoint);
    }

    @Override
    public List<Long> tableIds() {
        return tableIds;
    }

    @Override
    public void close() {
        telling.lock();
        try {
            closing = true;
        } finally {
            telling.unlock();
        }
        bell.ring();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join(PATIENCE);
            }
            Sink sink = opened;
            if (thread.isAlive() && sink != null) {
                LOG.atWarn().addKeyValue("changefeed", name()).log("a sink hangs; it is left behind");
                sink.close();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
