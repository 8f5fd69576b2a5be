package io.chronoplane.infra.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that works on what waits for it, in order and many at once. Only closing ends it.
public final class BatchThread<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchThread.class);
    private static final long POLL_MILLIS = 50;

    private final String name;
    private final int maxAtOnce;
    private final Consumer<List<T>> work;
    private final BlockingQueue<T> waiting;
    private final OwnThread thread;
    private volatile boolean closing;
    private volatile boolean ended;

    /// @param work is given one to `maxAtOnce` at a time, and does not throw
    public BatchThread(String name, int maxWaiting, int maxAtOnce, Consumer<List<T>> work) {
        this.name = name;
        this.maxAtOnce = maxAtOnce;
        this.work = work;
        this.waiting = new ArrayBlockingQueue<>(maxWaiting);
        this.thread = OwnThread.start(name, this::run);
    }

    /// Never blocks.
    ///
    /// @return false when too many wait, or it is closing: then it is not worked on
    public boolean offer(T task) {
        // Whoever comes in after the thread's last look takes the task back.
        return !closing && waiting.offer(task) && !(ended && waiting.remove(task));
    }

    private void run() {
        while (!(closing && waiting.isEmpty())) {
            try {
                T first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<T> taken = new ArrayList<>(List.of(first));
                    waiting.drainTo(taken, maxAtOnce - 1);
                    work.accept(taken);
                }
            } catch (InterruptedException e) {
                LOG.atWarn().addKeyValue("thread", name).log("an interruption was ignored: only close() ends it");
            }
        }
        ended = true;
    }

    /// Works on all that waits, and ends. Blocks, see [OwnThread#awaitEnd()].
    @Override
    public void close() {
        closing = true;
        thread.awaitEnd();
    }
}
