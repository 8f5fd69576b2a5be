package io.chronoplane.infra.log;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands out what became of appends, in order, off the appender's thread: first to the listener, then to those who
/// wait. So the next batch is being written while the views fold this one.
final class Delivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MAX_PENDING = 4_096;

    private final LogListener listener;
    private final BlockingQueue<Runnable> pending = new ArrayBlockingQueue<>(MAX_PENDING);
    private final Thread thread;
    private volatile boolean closing;

    Delivery(LogListener listener) {
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("log-delivery").start(this::run);
    }

    /// A batch is durable. Waits while too many are pending.
    void durable(Batch batch, List<Append> appends) {
        put(() -> {
            listener.appended(batch);
            appends.forEach(append -> append.done().complete(append.lastPosition()));
        });
    }

    /// An append failed.
    void refused(Append append, RuntimeException why) {
        put(() -> append.done().completeExceptionally(why));
    }

    private void put(Runnable task) {
        try {
            pending.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            task.run();
        }
    }

    private void run() {
        while (!closing || !pending.isEmpty()) {
            try {
                pending.take().run();
            } catch (InterruptedException e) {
                closing = true;
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("a listener of the log failed");
            }
        }
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        put(() -> closing = true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
