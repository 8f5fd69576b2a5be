package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Recorded;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands out what became of appends, in order, off the appender's thread: first to the listener, then to those who
/// wait. So the next batch is being written while the views fold this one.
final class Delivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MAX_PENDING = 4_096;
    private static final long POLL_MILLIS = 50;

    private final LogListener listener;
    private final BlockingQueue<Runnable> pending = new ArrayBlockingQueue<>(MAX_PENDING);
    private final OwnThread thread;
    private volatile boolean closing;

    Delivery(LogListener listener) {
        this.listener = listener;
        this.thread = OwnThread.start("log-delivery", this::run);
    }

    /// A batch is durable. Waits while too many are pending.
    void durable(Batch batch, List<Append> appends) {
        put(() -> {
            tell(batch);
            appends.forEach(append -> append.done().complete(append.lastPosition()));
        });
    }

    /// Others appended. Waits while too many are pending.
    ///
    /// @param unreadable is told why, when their events cannot be read here
    void others(List<TaggedEvent> events, Function<StoredEvent, Recorded> reading, Consumer<String> unreadable) {
        put(() -> {
            try {
                tell(new Batch(events.stream().map(TaggedEvent::event).map(reading).toList()));
            } catch (RuntimeException | Error e) {
                LOG.atError()
                        .addKeyValue("position", events.getFirst().event().position())
                        .setCause(e)
                        .log("what another node appended cannot be read; this node goes no further");
                unreadable.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    /// Appends without events hold. Waits while too many are pending.
    void confirmed(List<Append> appends) {
        put(() -> appends.forEach(append -> append.done().complete(append.lastPosition())));
    }

    /// An append failed. Waits while too many are pending.
    void refused(Append append, RuntimeException why) {
        put(() -> append.done().completeExceptionally(why));
    }

    private void tell(Batch batch) {
        try {
            listener.appended(batch);
        } catch (RuntimeException | Error e) {
            // The events are durable whatever the listener makes of them, and those who wait must hear it.
            LOG.atError().addKeyValue("position", batch.lastPosition()).setCause(e).log("a listener of the log failed");
        }
    }

    private void put(Runnable task) {
        boolean accepted = false;
        while (!accepted) {
            try {
                pending.put(task);
                accepted = true;
            } catch (InterruptedException e) {
                // No answer may be lost, and none may overtake another.
                LOG.warn("an interruption of the log's appender was ignored");
            }
        }
    }

    private void run() {
        while (!(closing && pending.isEmpty())) {
            try {
                Runnable task = pending.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                }
            } catch (InterruptedException e) {
                // Only close() ends this thread: someone's callback has left the mark of an interruption.
                LOG.warn("an interruption of the log's delivery was ignored");
            }
        }
    }

    /// Hands out what is pending, and ends. Call it when nothing more comes in.
    @Override
    public void close() {
        closing = true;
        thread.awaitEnd();
    }
}
