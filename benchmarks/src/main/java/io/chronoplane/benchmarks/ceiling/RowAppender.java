package io.chronoplane.benchmarks.ceiling;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// One thread that drains a bounded queue into one durable transaction after another.
final class RowAppender implements AutoCloseable {
    private static final int QUEUE = 8_192;
    private static final int BATCH = 1_024;

    private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(QUEUE);
    private final EventRows rows;
    private final Thread thread = new Thread(this::run, "row-appender");
    private volatile boolean open = true;

    private RowAppender(EventRows rows) {
        this.rows = rows;
    }

    static RowAppender open(Path data) throws SQLException, IOException {
        var appender = new RowAppender(EventRows.open(data));
        appender.thread.start();
        return appender;
    }

    /// @return false when the queue is full
    boolean offer(Append append) {
        return queue.offer(append);
    }

    private void run() {
        var batch = new ArrayList<Append>(BATCH);
        try (rows) {
            while (open) {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    store(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException | IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(List<Append> batch) {
        var stored = false;
        try {
            rows.insert(batch);
            stored = true;
        } catch (IOException | SQLException e) {
            System.Logger log = System.getLogger(RowAppender.class.getName());
            log.log(System.Logger.Level.ERROR, "a batch was not stored", e);
        }
        for (var append : batch) {
            append.done().accept(stored);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
