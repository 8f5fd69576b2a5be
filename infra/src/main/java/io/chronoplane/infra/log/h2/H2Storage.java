package io.chronoplane.infra.log.h2;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.jdbc.EventReader;
import io.chronoplane.infra.log.jdbc.JdbcKeys;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// Keeps the log in H2, behind a [Journal] that makes it durable. A write returns when the journal has it; a [Filler]
/// brings it into H2, and whoever reads waits for that.
public final class H2Storage implements LogStorage {

    /// How long a reader waits for a broken database to be opened again.
    private static final Duration REOPENING = Duration.ofSeconds(2);

    private final H2Database database;
    private final Journal journal;
    private final EventReader reader;
    private final EventReader writersReader;
    private final Keys keys;
    private final Object reopened = new Object();
    private @Nullable Connection connection;
    private volatile @Nullable Filler filler;
    private boolean writable;
    private volatile boolean closed;

    public H2Storage(H2Database database) {
        this(database, Journal.FILE_BYTES);
    }

    H2Storage(H2Database database, long journalFileBytes) {
        this.database = database;
        this.journal = database.journal(journalFileBytes);
        SqlWork filled = database.sql(this::awaitFilled);
        this.reader = new EventReader(filled);
        // Whoever writes is who opens the log again, and must not wait for that.
        this.writersReader = new EventReader(database.sql(() -> opened().awaitAll()));
        this.keys = new JdbcKeys(filled);
    }

    /// The keys that were written with events.
    public Keys keys() {
        return keys;
    }

    @Override
    public Head open() {
        abandon();
        try {
            Connection opened = database.connect();
            connection = opened;
            Head head = Replay.into(H2Writer.mending(opened), journal);
            journal.start(head.position() + 1, database.sync(opened));
            filler = new Filler(new Behind(opened, new H2Writer(opened)));
            writable = true;
            synchronized (reopened) {
                reopened.notifyAll();
            }
            return head;
        } catch (SQLException | IOException | RuntimeException e) {
            throw StorageException.in("opening the log", e);
        }
    }

    @Override
    public boolean write(Head before, List<EventRow> rows, List<NewKey> newKeys) {
        Filler ready = opened();
        if (!writable) {
            throw new StorageException("the log is not open", new IOException("its last write failed"));
        }
        ready.check();
        try {
            JournalRecord batch = new JournalRecord(rows, newKeys);
            journal.append(batch);
            FilePath ended = journal.isFull() ? journal.roll(batch.lastPosition() + 1) : null;
            ready.put(batch, ended);
            return true;
        } catch (IOException | RuntimeException e) {
            // Nobody knows how much of it was written, so nothing may follow until the log was opened again.
            writable = false;
            throw StorageException.in("writing to the log", e);
        }
    }

    @Override
    public void check() {
        opened().check();
    }

    @Override
    public long lastPosition(Tag tag) {
        return writersReader.lastPosition(tag);
    }

    @Override
    public List<Tag> tags(String after, int limit) {
        return reader.tags(after, limit);
    }

    @Override
    public List<StoredEvent> read(long after, long upTo, int limit) {
        return reader.read(after, upTo, limit);
    }

    @Override
    public List<StoredEvent> read(Tag tag, long after, long upTo, int limit) {
        return reader.read(tag, after, upTo, limit);
    }

    @Override
    public List<StoredEvent> readBack(Tag tag, long before, int limit) {
        return reader.readBack(tag, before, limit);
    }

    /// What was acknowledged can be read: if H2 breaks meanwhile, the journal gives it to the one that is opened next.
    private void awaitFilled() {
        Filler running = filler;
        try {
            opened().awaitAll();
        } catch (StorageException e) {
            awaitAnother(running, e).awaitAll();
        }
    }

    private Filler awaitAnother(@Nullable Filler broken, StorageException why) {
        long deadline = System.nanoTime() + REOPENING.toNanos();
        synchronized (reopened) {
            try {
                long left = REOPENING.toMillis();
                while (left > 0 && !closed && (filler == null || filler == broken)) {
                    reopened.wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw why;
            }
        }
        Filler next = filler;
        if (next == null || next == broken) {
            throw why;
        }
        return next;
    }

    private Filler opened() {
        Filler ready = filler;
        if (ready == null) {
            throw new StorageException("the log is not open", new IOException("not open"));
        }
        return ready;
    }

    private void abandon() {
        writable = false;
        Filler running = filler;
        if (running != null) {
            running.abandon();
            filler = null;
        }
        if (connection != null) {
            database.abandon(connection);
            connection = null;
        }
    }

    /// After an orderly end the database has all that the journal has, so the journal goes. Where the log could not be
    /// opened, or a write failed, the journal alone may have what was acknowledged, so it stays.
    @Override
    public void close() {
        closed = true;
        synchronized (reopened) {
            reopened.notifyAll();
        }
        Filler running = filler;
        boolean orderly = running != null && running.finish() && writable;
        writable = false;
        filler = null;
        try {
            try {
                journal.close();
            } finally {
                database.close();
            }
            if (orderly) {
                journal.drop();
            }
        } catch (IOException e) {
            throw StorageException.in("closing the log", e);
        }
    }

    /// What lies behind the journal.
    private final class Behind implements Filler.Target {

        private final Connection connection;
        private final H2Writer writer;

        Behind(Connection connection, H2Writer writer) {
            this.connection = connection;
            this.writer = writer;
        }

        @Override
        public void write(List<EventRow> rows, List<NewKey> newKeys) throws SQLException {
            writer.write(rows, newKeys);
        }

        @Override
        public void outgrow(FilePath file) throws SQLException {
            journal.outgrow(file, database.sync(connection));
        }
    }
}
