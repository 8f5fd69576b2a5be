package io.chronoplane.infra.log.h2;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.LogStorage;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Times;
import io.chronoplane.infra.log.jdbc.EventReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the log in H2. The writer owns its connection; readers have a pool.
public final class H2Storage implements LogStorage {

    /// How a transaction of the log is committed: a seam for the test that leaves the durable barrier out.
    @FunctionalInterface
    interface Commit {
        void run(H2Database database, Connection connection) throws SQLException;
    }

    private final H2Database database;
    private final Commit commit;
    private final EventReader reader;
    private @Nullable Writer writer;

    public H2Storage(H2Database database) {
        this(database, H2Database::commitDurably);
    }

    H2Storage(H2Database database, Commit commit) {
        this.database = database;
        this.commit = commit;
        this.reader = new EventReader(database.sql());
    }

    @Override
    public Head open() {
        abandonWriter();
        writer = new Writer(database.connect());
        return writer.head();
    }

    @Override
    public void write(List<EventRow> rows, List<NewKey> keys) {
        Writer current = writer;
        if (current == null) {
            throw new StorageException("the log is not open", new SQLException("no connection"));
        }
        try {
            current.insert(rows, keys);
            commit.run(database, current.connection);
        } catch (SQLException | RuntimeException e) {
            // MVStore reports a full disk as an unchecked exception.
            throw StorageException.in("writing to the H2 file", e);
        }
    }

    @Override
    public long lastPosition(Tag tag) {
        return reader.lastPosition(tag);
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

    private void abandonWriter() {
        if (writer != null) {
            database.abandon(writer.connection);
            writer = null;
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /// The statements of one connection.
    private static final class Writer {

        private final Connection connection;
        private final PreparedStatement event;
        private final PreparedStatement tag;
        private final PreparedStatement key;
        private final PreparedStatement head;

        Writer(Connection connection) {
            try {
                this.connection = connection;
                this.event = connection.prepareStatement("INSERT INTO event (position, id, type, revision, tso,"
                        + " recorded_at, payload, metadata, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                this.tag = connection.prepareStatement("INSERT INTO event_tag (tag, position) VALUES (?, ?)");
                this.key = connection.prepareStatement("INSERT INTO secret_key (tag, wrapped) VALUES (?, ?)");
                this.head = connection.prepareStatement("UPDATE log_head SET position = ?, tso = ?, hash = ?");
            } catch (SQLException e) {
                throw StorageException.in("preparing to write", e);
            }
        }

        Head head() {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT position, tso, hash FROM log_head")) {
                row.next();
                return new Head(row.getLong(1), row.getLong(2), row.getBytes(3));
            } catch (SQLException e) {
                throw StorageException.in("reading the head of the log", e);
            }
        }

        void insert(List<EventRow> rows, List<NewKey> keys) throws SQLException {
            for (EventRow row : rows) {
                insert(row);
            }
            for (NewKey newKey : keys) {
                key.setString(1, newKey.tag().toString());
                key.setBytes(2, newKey.wrapped());
                key.executeUpdate();
            }
            EventRow last = rows.getLast();
            head.setLong(1, last.position());
            head.setLong(2, last.tso());
            head.setBytes(3, last.hash());
            head.executeUpdate();
        }

        private void insert(EventRow row) throws SQLException {
            NewEvent e = row.event();
            int column = 1;
            event.setLong(column++, row.position());
            event.setObject(column++, e.id());
            event.setString(column++, e.type());
            event.setInt(column++, e.revision());
            event.setLong(column++, row.tso());
            event.setLong(column++, Times.micros(e.at()));
            event.setBytes(column++, e.payload());
            event.setBytes(column++, e.metadata());
            event.setBytes(column, row.hash());
            event.executeUpdate();
            for (Tag bearing : e.tags()) {
                tag.setString(1, bearing.toString());
                tag.setLong(2, row.position());
                tag.executeUpdate();
            }
        }
    }
}
