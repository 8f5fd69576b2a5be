package io.chronoplane.infra.log.postgres;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.LogLimits;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.TaggedEvent;
import io.chronoplane.infra.log.jdbc.EventReader;
import io.chronoplane.infra.log.jdbc.JdbcKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the log in PostgreSQL, which several nodes may share.
///
/// A batch is one statement, which moves the head from where this node saw it. When others have moved it, the node locks
/// the head, reads what they appended, and writes behind that; as long as others write too, it begins with the lock.
public final class PostgresStorage implements LogStorage {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStorage.class);
    private static final int MAX_ATTEMPTS = 10;

    /// Between two looks at the log, when others can be heard and when they cannot.
    private static final long HEARING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long DEAF_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final String self = UUID.randomUUID().toString();
    private final PostgresDatabase database;
    private final EventReader reader;
    private final Keys keys;
    private final WakeUp wakeUp;
    private volatile Runnable listener = () -> {};
    private volatile boolean news = true;

    // Only the thread that writes touches these.
    private @Nullable Connection connection;
    private @Nullable PostgresWriter writer;
    private boolean locked;
    private boolean contended;
    private long lastLook;

    public PostgresStorage(PostgresDatabase database) {
        this.database = database;
        this.reader = new EventReader(database.sql());
        this.keys = new JdbcKeys(database.sql());
        this.wakeUp = new WakeUp(database, self, this::heard);
    }

    /// The keys that were written with events.
    public Keys keys() {
        return keys;
    }

    private void heard() {
        news = true;
        listener.run();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void whenOthersAppend(Runnable told) {
        listener = told;
    }

    @Override
    public Head open() {
        abandon();
        Connection fresh = database.connect();
        connection = fresh;
        return asking("opening the log", () -> {
            PostgresWriter ready = new PostgresWriter(fresh, self);
            Head head = ready.head();
            writer = ready;
            return head;
        });
    }

    @Override
    public boolean write(Head before, List<EventRow> rows, List<NewKey> newKeys) {
        boolean written = asking("writing to the log", () -> attempt(before, rows, newKeys));
        locked = false;
        contended = contended || !written;
        return written;
    }

    /// A statement that was undone has written nothing; under the lock it is undone with the lock, so the log is opened
    /// again instead.
    private boolean attempt(Head before, List<EventRow> rows, List<NewKey> newKeys) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return opened().write(before, rows, newKeys, locked);
            } catch (SQLException e) {
                if (locked || attempt == MAX_ATTEMPTS || !SqlStates.isUndone(e)) {
                    throw e;
                }
                LOG.atDebug().setCause(e).log("a write was undone; once more");
            }
        }
    }

    @Override
    public List<TaggedEvent> others(long after, Look look) {
        return switch (look) {
            case IF_DUE -> isDue() ? page(after) : List.of();
            case NOW -> page(after);
            case TO_WRITE -> !locked && (contended || news) ? lockedPage(after) : List.of();
        };
    }

    private boolean isDue() {
        return news || System.nanoTime() - lastLook >= (wakeUp.isListening() ? HEARING_NANOS : DEAF_NANOS);
    }

    private List<TaggedEvent> page(long after) {
        // Before the look: what is told meanwhile may have come too late for it.
        news = false;
        List<TaggedEvent> page = asking("reading what others appended", () -> opened().others(after));
        news = news || page.size() == PostgresWriter.PAGE;
        lastLook = System.nanoTime();
        return page;
    }

    private List<TaggedEvent> lockedPage(long after) {
        news = false;
        List<TaggedEvent> page = asking("reading what others appended", () -> opened().lockAndOthers(after));
        locked = true;
        contended = !page.isEmpty();
        lastLook = System.nanoTime();
        if (page.size() == PostgresWriter.PAGE) {
            // Far behind: others need not wait while this one catches up.
            news = true;
            release();
        }
        return page;
    }

    @Override
    public void release() {
        if (locked) {
            locked = false;
            asking("letting go of the log's head", () -> {
                opened().unlock();
                return true;
            });
        }
    }

    @Override
    public long lastPosition(Tag tag) {
        return LogLimits.isIndexable(tag) ? reader.lastPosition(tag) : 0;
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
        return LogLimits.isIndexable(tag) ? reader.read(tag, after, upTo, limit) : List.of();
    }

    @Override
    public List<StoredEvent> readBack(Tag tag, long before, int limit) {
        return LogLimits.isIndexable(tag) ? reader.readBack(tag, before, limit) : List.of();
    }

    private PostgresWriter opened() throws SQLException {
        PostgresWriter ready = writer;
        if (ready == null) {
            throw new SQLException("the log is not open: its last write failed");
        }
        return ready;
    }

    @FunctionalInterface
    private interface Asked<T> {
        T now() throws SQLException;
    }

    /// After an error nobody knows what became of the statement, so nothing may follow until the log was opened again.
    private <T> T asking(String what, Asked<T> asked) {
        try {
            return asked.now();
        } catch (SQLException | RuntimeException e) {
            writer = null;
            throw StorageException.in(what, e);
        }
    }

    private void abandon() {
        writer = null;
        locked = false;
        news = true;
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                LOG.atDebug().setCause(e).log("a broken connection did not close");
            }
        }
    }

    @Override
    public void close() {
        wakeUp.close();
        abandon();
        database.close();
    }
}
