package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of one process: one appender thread commits everything that waits as one batch.
///
/// When a write fails, nobody knows how much of it is on the disk. So the whole batch and all that waits behind it
/// fail, the log closes for writing, and it opens again once the storage has been opened and its head read anew.
public final class SequencedLog implements EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(SequencedLog.class);
    private static final long POLL_MILLIS = 50;
    private static final int RECENT_TAGS = 50_000;
    private static final String SHUTTING_DOWN = "the log is shutting down";

    private final LogStorage storage;
    private final LogOptions options;
    private final BlockingQueue<Append> queue;
    private final Delivery delivery;
    private final HashChain chain = new HashChain();
    private final KnownTags known = new KnownTags();
    private final Promise promise;
    private final OwnThread appender;

    private volatile long durable;
    private volatile @Nullable String closedBecause;
    private volatile boolean closing;
    private volatile boolean ended;
    private final AtomicBoolean released = new AtomicBoolean();

    // Only the appender thread touches these.
    private Head head;
    private RecentTags recent;

    /// Opens the storage and starts.
    ///
    /// @throws StorageException when the storage cannot be opened
    public SequencedLog(LogStorage storage, LogOptions options, LogListener listener) {
        this.storage = storage;
        this.options = options;
        this.queue = new ArrayBlockingQueue<>(options.maxQueued());
        this.head = storage.open();
        this.durable = head.position();
        this.recent = new RecentTags(RECENT_TAGS, head.position());
        this.delivery = new Delivery(listener);
        known.readFrom(storage);
        this.promise = new Promise(options.clock(), head.tso());
        this.appender = OwnThread.start("log-appender", this::run);
    }

    @Override
    public void append(Append append) {
        String reason = closing ? SHUTTING_DOWN : closedBecause;
        Optional<String> tooLarge = LogLimits.exceeded(append);
        if (tooLarge.isPresent()) {
            refuse(append, Reason.TOO_LARGE, tooLarge.get());
        } else if (reason != null) {
            refuse(append, Reason.LOG_CLOSED, reason);
        } else if (!queue.offer(append)) {
            refuse(append, Reason.OVERLOADED, options.maxQueued() + " commands wait already; try again later");
        } else if (ended && queue.remove(append)) {
            // It came in after the appender's last look at the queue.
            refuse(append, Reason.LOG_CLOSED, SHUTTING_DOWN);
        }
    }

    private static void refuse(Append append, Reason reason, String message) {
        append.done().completeExceptionally(new Unavailable(reason, message));
    }

    @Override
    public long head() {
        return durable;
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return storage.read(after, durable, limit);
    }

    @Override
    public List<StoredEvent> read(Tag tag, long after, int limit) {
        return storage.read(tag, after, durable, limit);
    }

    @Override
    public List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        return storage.read(tag, after, Math.min(upTo, durable), limit);
    }

    @Override
    public List<StoredEvent> readBack(Tag tag, long before, int limit) {
        return storage.readBack(tag, Math.min(before, durable + 1), limit);
    }

    @Override
    public boolean mayContain(Tag tag) {
        return known.mayContain(tag);
    }

    @Override
    public long resolved() {
        return promise.resolved();
    }

    @Override
    public Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }

    @Override
    public int queued() {
        return queue.size();
    }

    private void run() {
        try {
            while (!(closing && (queue.isEmpty() || closedBecause != null))) {
                takeBatch();
            }
        } finally {
            ended = true;
            failAll(List.of(), SHUTTING_DOWN);
        }
    }

    private void takeBatch() {
        try {
            Append first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            List<Append> waiting = new ArrayList<>();
            if (first != null) {
                waiting.add(first);
                queue.drainTo(waiting, options.maxBatch() - 1);
            }
            appendAll(waiting);
        } catch (InterruptedException e) {
            LOG.warn("an interruption of the log's appender was ignored: only close() ends it");
        }
    }

    private void appendAll(List<Append> waiting) {
        BatchPlan plan = new BatchPlan(storage, recent, chain, head, promise.begin());
        try {
            for (Append append : waiting) {
                plan.add(append).ifPresent(tag -> {
                    append.fail();
                    delivery.refused(append, new ConflictException(tag));
                });
            }
            if (plan.rows.isEmpty()) {
                storage.check();
            } else {
                storage.write(plan.rows, plan.keys);
                advance(plan, plan.accepted);
            }
            promise.end(head.tso());
        } catch (RuntimeException | Error e) {
            // Whatever it was, an appender that ends without a word would leave everyone waiting.
            LOG.atError().addKeyValue("head", head.position()).setCause(e).log("a write failed; the log is closed");
            String reason = "a write to the log failed and its head has not been read again yet: " + e.getMessage();
            closedBecause = reason;
            failAll(waiting, reason);
            reopen(plan);
        }
    }

    private void advance(BatchPlan plan, List<Append> acknowledged) {
        plan.remember();
        plan.rows.forEach(row -> row.event().tags().forEach(known::add));
        head = plan.head();
        durable = head.position();
        // Whoever is told of an event finds it among what is over.
        promise.end(head.tso());
        plan.accepted.forEach(Append::release);
        delivery.durable(new Batch(plan.recorded), acknowledged);
    }

    private void failAll(List<Append> waiting, String reason) {
        List<Append> doomed = new ArrayList<>(waiting);
        queue.drainTo(doomed);
        for (Append append : doomed) {
            append.fail();
            delivery.refused(append, new Unavailable(Reason.LOG_CLOSED, reason));
        }
    }

    private void reopen(BatchPlan failed) {
        while (!closing && closedBecause != null) {
            try {
                Thread.sleep(options.reopenPause());
                resume(storage.open(), failed);
            } catch (InterruptedException e) {
                LOG.warn("an interruption of the log's appender was ignored: only close() ends it");
            } catch (RuntimeException | Error e) {
                String reason = "the log cannot be opened again yet: " + e.getMessage();
                if (!reason.equals(closedBecause)) {
                    LOG.atWarn().setCause(e).log(reason);
                }
                closedBecause = reason;
            }
        }
    }

    /// Goes on from the head that was found, which must be the one before the failed batch or the one behind it.
    private void resume(Head found, BatchPlan failed) {
        if (!found.isSame(head)) {
            if (!found.isSame(failed.head())) {
                throw new StorageException(
                        "the log ends at " + found.position() + ", but " + head.position() + " was acknowledged",
                        new IllegalStateException("another end than the one that was written"));
            }
            // It did become durable. Nobody waits for it any more, but the views must show what the log holds.
            advance(failed, List.of());
        }
        // Remembers nothing: the batch that was found had been planned before the failure.
        recent = new RecentTags(RECENT_TAGS, head.position());
        promise.end(head.tso());
        // Those who slipped in while it was being closed decided on a state that may be gone.
        failAll(List.of(), String.valueOf(closedBecause));
        closedBecause = null;
        LOG.atInfo().addKeyValue("head", head.position()).log("the log is open again");
    }

    /// Refuses new appends, finishes the queued ones and delivers them. What was stored can still be read.
    public void stop() {
        closing = true;
        known.close();
        appender.awaitEnd();
        delivery.close();
    }

    @Override
    public void close() {
        stop();
        if (!released.getAndSet(true)) {
            storage.close();
        }
    }
}
