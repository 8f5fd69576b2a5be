package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.LogStorage.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of one process: one appender thread commits everything that waits as one batch.
///
/// Where other processes append to the same storage, the appender follows them: their events come to the listener in
/// the order of the log, and a batch that was planned without them is planned again behind them.
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
    private final BlockingQueue<Queued> queue;
    private final Delivery delivery;
    private final HashChain chain = new HashChain();
    private final KnownTags known = new KnownTags();
    private final Promise promise;
    private final Function<StoredEvent, Recorded> reading;
    private final OwnThread appender;

    private volatile long durable;
    private volatile @Nullable String closedBecause;
    /// For good: only another version of the program, or another key, can read it.
    private volatile @Nullable String unreadable;
    private volatile boolean closing;
    private volatile boolean ended;
    private final AtomicBoolean released = new AtomicBoolean();
    private final AtomicBoolean nudged = new AtomicBoolean();

    // Only the appender thread touches these.
    private Head head;
    private RecentTags recent;

    /// Opens a storage that no other process appends to, and starts.
    ///
    /// @throws StorageException when the storage cannot be opened
    public SequencedLog(LogStorage storage, LogOptions options, LogListener listener) {
        this(storage, options, listener, stored -> {
            throw new IllegalStateException("nobody else appends");
        });
    }

    /// Opens the storage and starts.
    ///
    /// @param reading reads what others appended
    /// @throws StorageException when the storage cannot be opened
    public SequencedLog(
            LogStorage storage, LogOptions options, LogListener listener, Function<StoredEvent, Recorded> reading) {
        this.storage = storage;
        this.reading = reading;
        this.options = options;
        this.queue = new ArrayBlockingQueue<>(options.maxQueued());
        this.head = storage.open();
        this.durable = head.position();
        this.recent = new RecentTags(RECENT_TAGS, head.position());
        this.delivery = new Delivery(listener);
        known.readFrom(storage);
        this.promise = new Promise(options.clock(), head.tso(), storage.isShared());
        storage.whenOthersAppend(this::nudge);
        this.appender = OwnThread.start("log-appender", this::run);
    }

    /// A full queue needs none: the appender is at work.
    private void nudge() {
        if (nudged.compareAndSet(false, true) && !queue.offer(Queued.NEWS)) {
            nudged.set(false);
        }
    }

    @Override
    public void append(Append append) {
        String reason = closing ? SHUTTING_DOWN : closedBecause().orElse(null);
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
    public boolean isShared() {
        return storage.isShared();
    }

    @Override
    public Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause).or(() -> Optional.ofNullable(unreadable));
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
            Queued first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            List<Queued> taken = new ArrayList<>();
            if (first != null) {
                taken.add(first);
                queue.drainTo(taken, options.maxBatch() - 1);
            }
            appendAll(appends(taken));
        } catch (InterruptedException e) {
            LOG.warn("an interruption of the log's appender was ignored: only close() ends it");
        }
    }

    private List<Append> appends(List<Queued> taken) {
        List<Append> appends = new ArrayList<>(taken.size());
        for (Queued queued : taken) {
            switch (queued) {
                case Append append -> appends.add(append);
                case Queued.News news -> nudged.set(false);
            }
        }
        return appends;
    }

    private void appendAll(List<Append> waiting) {
        BatchPlan plan = plan(List.of());
        try {
            follow(waiting.isEmpty() ? Look.IF_DUE : Look.TO_WRITE);
            plan = plan(waiting);
            while (!plan.rows.isEmpty() && !storage.write(head, plan.rows, plan.keys)) {
                follow(Look.TO_WRITE);
                plan = plan(waiting);
            }
            if (plan.rows.isEmpty()) {
                storage.release();
                storage.check();
                plan = confirmed(plan, waiting);
            } else {
                advance(plan, plan.accepted);
            }
            refuse(plan);
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

    private BatchPlan plan(List<Append> waiting) {
        BatchPlan plan = new BatchPlan(storage, recent, chain, head, promise.begin());
        waiting.forEach(plan::add);
        return plan;
    }

    /// Nothing was written that would have shown that nobody else has, so one must look: for those who only confirm,
    /// and before a conflict is told, since it is to be decided again on what it conflicted with.
    private BatchPlan confirmed(BatchPlan blind, List<Append> waiting) {
        BatchPlan plan = blind;
        if (!waiting.isEmpty() && storage.isShared()) {
            follow(Look.NOW);
            plan = plan(plan.accepted);
            plan.refused.putAll(blind.refused);
        }
        delivery.confirmed(plan.accepted);
        return plan;
    }

    private void refuse(BatchPlan plan) {
        plan.refused.forEach((append, tag) -> {
            append.fail();
            delivery.refused(append, new ConflictException(tag));
        });
    }

    /// Takes in what others appended.
    private void follow(Look look) {
        List<TaggedEvent> page = storage.others(head.position(), look);
        while (!page.isEmpty()) {
            take(page);
            page = storage.others(head.position(), look);
        }
    }

    private void take(List<TaggedEvent> page) {
        Head last = head;
        Map<Tag, Long> tags = new HashMap<>();
        for (TaggedEvent tagged : page) {
            StoredEvent event = tagged.event();
            if (event.position() != last.position() + 1 || !chain.holds(last.hash(), event)) {
                throw new StorageException(
                        "event " + event.position() + " does not follow event " + last.position() + " as this node knows it",
                        new IllegalStateException("the log was changed, or it is another one"));
            }
            last = new Head(event.position(), event.tso(), event.hash());
            tagged.tags().forEach(tag -> tags.put(tag, event.position()));
        }
        tags.keySet().forEach(known::add);
        recent.addBatch(tags, head.position());
        head = last;
        durable = head.position();
        delivery.others(page, reading, why -> unreadable = "another node has written what this one cannot read: " + why);
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
        List<Queued> rest = new ArrayList<>();
        queue.drainTo(rest);
        List<Append> doomed = new ArrayList<>(waiting);
        doomed.addAll(appends(rest));
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

    /// Goes on from the head that was found: the one before the failed batch, the one behind it, or one behind what
    /// others have appended.
    private void resume(Head found, BatchPlan failed) {
        Head known = head;
        if (!found.isSame(known)) {
            if (found.isSame(failed.head())) {
                // It did become durable. Nobody waits for it any more, but the views must show what the log holds.
                advance(failed, List.of());
            } else if (found.position() > known.position()) {
                follow(Look.NOW);
            }
        }
        boolean stayed = head.position() == known.position();
        if (head.position() < found.position() || (stayed && !found.isSame(known))) {
            throw new StorageException(
                    "the log ends at " + found.position() + ", but " + known.position() + " was acknowledged",
                    new IllegalStateException("another end than the one that was written"));
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
