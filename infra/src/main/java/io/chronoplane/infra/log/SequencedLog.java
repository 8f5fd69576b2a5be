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

    private final LogStorage storage;
    private final LogOptions options;
    private final BlockingQueue<Append> queue;
    private final Delivery delivery;
    private final HashChain chain = new HashChain();
    private final Thread appender;

    private volatile long durable;
    private volatile @Nullable String closedBecause;
    private volatile boolean closing;

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
        this.appender = Thread.ofPlatform().name("log-appender").start(this::run);
    }

    @Override
    public void append(Append append) {
        String reason = closing ? "the log is shutting down" : closedBecause;
        Optional<String> tooLarge = LogLimits.exceeded(append);
        if (tooLarge.isPresent()) {
            append.done().completeExceptionally(new Unavailable(Reason.TOO_LARGE, tooLarge.get()));
        } else if (reason != null) {
            append.done().completeExceptionally(new Unavailable(Reason.LOG_CLOSED, reason));
        } else if (!queue.offer(append)) {
            append.done()
                    .completeExceptionally(new Unavailable(
                            Reason.OVERLOADED, options.maxQueued() + " commands wait already; try again later"));
        }
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
    public Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }

    @Override
    public int queued() {
        return queue.size();
    }

    private void run() {
        List<Append> waiting = new ArrayList<>();
        while (!(closing && queue.isEmpty())) {
            try {
                Append first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    waiting.add(first);
                    queue.drainTo(waiting, options.maxBatch() - 1);
                    appendAll(waiting);
                }
            } catch (InterruptedException e) {
                closing = true;
            } finally {
                waiting.clear();
            }
        }
    }

    private void appendAll(List<Append> waiting) throws InterruptedException {
        try {
            BatchPlan plan = new BatchPlan(storage, recent, chain, head, options.clock().millis());
            for (Append append : waiting) {
                plan.add(append).ifPresent(tag -> {
                    append.fail();
                    delivery.refused(append, new ConflictException(tag));
                });
            }
            if (plan.rows.isEmpty()) {
                return;
            }
            storage.write(plan.rows, plan.keys);
            plan.remember();
            head = plan.head();
            durable = head.position();
            plan.accepted.forEach(Append::release);
            delivery.durable(new Batch(plan.recorded), plan.accepted);
        } catch (StorageException e) {
            LOG.atError().addKeyValue("head", head.position()).setCause(e).log("a write failed; the log is closed");
            closedBecause = "a write to the log failed and its head has not been read again yet: " + e.getMessage();
            failAll(waiting);
            reopen();
        }
    }

    private void failAll(List<Append> waiting) {
        List<Append> doomed = new ArrayList<>(waiting);
        queue.drainTo(doomed);
        for (Append append : doomed) {
            append.fail();
            delivery.refused(append, new Unavailable(Reason.LOG_CLOSED, String.valueOf(closedBecause)));
        }
    }

    private void reopen() throws InterruptedException {
        while (!closing) {
            Thread.sleep(options.reopenPause());
            try {
                head = storage.open();
                recent = new RecentTags(RECENT_TAGS, head.position());
                durable = head.position();
                // Those who slipped in while it was being closed decided on a state that may be gone.
                failAll(List.of());
                closedBecause = null;
                LOG.atInfo().addKeyValue("head", head.position()).log("the log is open again");
                return;
            } catch (StorageException e) {
                closedBecause = "the log cannot be opened again yet: " + e.getMessage();
            }
        }
    }

    /// Refuses new appends, finishes the queued ones and delivers them. What was stored can still be read.
    public void stop() {
        closing = true;
        try {
            appender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failAll(List.of());
        delivery.close();
    }

    @Override
    public void close() {
        stop();
        storage.close();
    }
}
