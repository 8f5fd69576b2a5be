package io.chronoplane.infra.log.h2;

import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.OwnThread;
import io.chronoplane.infra.log.StorageException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// Gives H2 what the [Journal] has, on a thread of its own, so that nobody who appends waits for H2. Who reads waits
/// until H2 has all that was appended before.
final class Filler {

    private static final long MAX_BYTES_BEHIND = 16 << 20;
    private static final int ROW_BYTES = 256;
    private static final int MAX_ROWS_AT_ONCE = 512;
    private static final long LIMIT_SECONDS = 30;

    /// Where it all goes.
    interface Target {

        /// Writes and commits.
        void write(List<EventRow> rows, List<NewKey> keys) throws SQLException;

        /// All that is in a file of the journal was written.
        void outgrow(FilePath file) throws SQLException;
    }

    /// @param ended the file of the journal whose last record it is, null when the file goes on
    private record Task(JournalRecord batch, @Nullable FilePath ended, long bytes) {}

    private final Target target;
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<Task> waiting = new ArrayDeque<>();
    private final OwnThread thread;

    private long bytesBehind;
    private long put;
    private long filled;
    private volatile @Nullable StorageException failure;
    private boolean closing;

    Filler(Target target) {
        this.target = target;
        this.thread = OwnThread.start("log-filler", this::run);
    }

    /// Takes a batch that the journal has. Waits while too much is behind.
    ///
    /// @param ended the file of the journal whose last record it is, null when the file goes on
    /// @throws StorageException when H2 has failed
    void put(JournalRecord batch, @Nullable FilePath ended) {
        long bytes = batch.rows().stream().mapToLong(row -> row.event().size() + ROW_BYTES).sum();
        lock.lock();
        try {
            await(() -> bytesBehind == 0 || bytesBehind + bytes <= MAX_BYTES_BEHIND);
            waiting.add(new Task(batch, ended, bytes));
            bytesBehind += bytes;
            put++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when H2 has all that was put before.
    ///
    /// @throws StorageException when H2 has failed, or takes longer than 30 seconds
    void awaitAll() {
        lock.lock();
        try {
            long all = put;
            await(() -> filled >= all);
        } finally {
            lock.unlock();
        }
    }

    /// @throws StorageException when H2 has failed
    void check() {
        StorageException failed = failure;
        if (failed != null) {
            throw new StorageException(String.valueOf(failed.getMessage()), failed);
        }
    }

    /// Ends after all that waits was written, or at once if H2 fails.
    ///
    /// @return whether H2 has all that was put
    boolean finish() {
        end();
        lock.lock();
        try {
            return filled == put;
        } finally {
            lock.unlock();
        }
    }

    /// Ends, and leaves what waits to the journal.
    void abandon() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
        end();
    }

    private void end() {
        lock.lock();
        try {
            closing = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        thread.awaitEnd();
    }

    private void run() {
        List<Task> taken = take();
        while (!taken.isEmpty()) {
            StorageException failed = write(taken);
            settle(taken, failed);
            taken = failed == null ? take() : List.of();
        }
    }

    /// The batches of the next transaction; none when it is time to end.
    private List<Task> take() {
        List<Task> taken = new ArrayList<>();
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                moved.awaitUninterruptibly();
            }
            int rows = 0;
            boolean endsFile = false;
            while (!waiting.isEmpty() && rows < MAX_ROWS_AT_ONCE && !endsFile) {
                Task next = waiting.removeFirst();
                taken.add(next);
                rows += next.batch().rows().size();
                endsFile = next.ended() != null;
            }
        } finally {
            lock.unlock();
        }
        return taken;
    }

    private @Nullable StorageException write(List<Task> taken) {
        try {
            List<EventRow> rows = new ArrayList<>();
            List<NewKey> keys = new ArrayList<>();
            for (Task task : taken) {
                rows.addAll(task.batch().rows());
                keys.addAll(task.batch().keys());
            }
            target.write(rows, keys);
            FilePath ended = taken.getLast().ended();
            if (ended != null) {
                target.outgrow(ended);
            }
            return null;
        } catch (SQLException | RuntimeException | Error e) {
            // MVStore reports a full disk as an unchecked exception.
            return StorageException.in("filling the database", e);
        }
    }

    private void settle(List<Task> taken, @Nullable StorageException failed) {
        lock.lock();
        try {
            failure = failed;
            if (failed == null) {
                filled += taken.size();
            }
            bytesBehind -= taken.stream().mapToLong(Task::bytes).sum();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// With the lock held.
    private void await(BooleanSupplier reached) {
        long left = TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        check();
        while (!reached.getAsBoolean()) {
            if (left <= 0) {
                throw new StorageException(
                        "the database is more than " + LIMIT_SECONDS + " seconds behind its journal",
                        new IOException("too slow"));
            }
            try {
                left = moved.awaitNanos(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw StorageException.in("waiting for the database", e);
            }
            check();
        }
    }
}
