package io.chronoplane.infra.log.h2;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.jdbc.EventReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the log in H2, behind a [Journal] that makes it durable. The writer owns its connection; readers have a pool.
public final class H2Storage implements LogStorage {

    private final H2Database database;
    private final Journal journal;
    private final EventReader reader;
    private @Nullable Connection connection;
    private @Nullable H2Writer writer;

    public H2Storage(H2Database database) {
        this(database, Journal.FILE_BYTES);
    }

    H2Storage(H2Database database, long journalFileBytes) {
        this.database = database;
        this.journal = database.journal(journalFileBytes);
        this.reader = new EventReader(database.sql());
    }

    @Override
    public Head open() {
        abandon();
        try {
            Connection opened = database.connect();
            connection = opened;
            H2Writer ready = new H2Writer(opened);
            Head head = Replay.into(H2Writer.mending(opened), journal);
            journal.start(head.position() + 1, database.sync(opened));
            writer = ready;
            return head;
        } catch (SQLException | IOException | RuntimeException e) {
            throw StorageException.in("opening the log", e);
        }
    }

    @Override
    public void write(List<EventRow> rows, List<NewKey> keys) {
        Connection owned = connection;
        H2Writer ready = writer;
        if (owned == null || ready == null) {
            throw new StorageException("the log is not open", new SQLException("no connection"));
        }
        try {
            journal.append(rows, keys);
            ready.write(rows, keys);
            if (journal.isFull()) {
                journal.roll(rows.getLast().position() + 1, database.sync(owned));
            }
        } catch (SQLException | IOException | RuntimeException e) {
            // Nobody knows how much of it was written, so nothing may follow until the log was opened again.
            writer = null;
            // MVStore reports a full disk as an unchecked exception.
            throw StorageException.in("writing to the log", e);
        }
    }

    @Override
    public long lastPosition(Tag tag) {
        H2Writer ready = writer;
        if (ready == null) {
            throw new StorageException("the log is not open", new SQLException("no connection"));
        }
        try {
            return ready.lastPosition(tag);
        } catch (SQLException e) {
            throw StorageException.in("reading the last position of an entity", e);
        }
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

    private void abandon() {
        writer = null;
        if (connection != null) {
            database.abandon(connection);
            connection = null;
        }
    }

    /// After an orderly end the database has all that the journal has, so the journal goes. Where the log could not be
    /// opened, or its last write failed, the journal alone may have what was acknowledged, so it stays.
    @Override
    public void close() {
        boolean orderly = writer != null;
        writer = null;
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
}
