package io.chronoplane.infra.log.h2;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/// The statements of the one connection that writes.
final class H2Writer {

    private final Connection connection;
    private final PreparedStatement event;
    private final PreparedStatement tag;
    private final PreparedStatement key;
    private final PreparedStatement head;
    private final PreparedStatement hash;

    /// Takes rows that are not there yet.
    H2Writer(Connection connection) throws SQLException {
        this(connection, "INSERT INTO event %s", "INSERT INTO event_tag %s", "INSERT INTO secret_key %s");
    }

    /// Takes rows that may be there, wholly or in part.
    static H2Writer mending(Connection connection) throws SQLException {
        return new H2Writer(
                connection,
                "MERGE INTO event %s KEY (position)",
                "MERGE INTO event_tag %s KEY (tag, position)",
                "MERGE INTO secret_key %s KEY (tag)");
    }

    private H2Writer(Connection connection, String event, String tag, String key) throws SQLException {
        this.connection = connection;
        this.event = connection.prepareStatement(event.replace("%s", "(position, id, type, revision, tso,"
                + " recorded_at, payload, metadata, hash)") + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.tag = connection.prepareStatement(tag.replace("%s", "(tag, position)") + " VALUES (?, ?)");
        this.key = connection.prepareStatement(key.replace("%s", "(tag, wrapped)") + " VALUES (?, ?)");
        this.hash = connection.prepareStatement("SELECT hash FROM event WHERE position = ?");
        this.head = connection.prepareStatement("UPDATE log_head SET position = ?, tso = ?, hash = ?");
    }

    Head head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, tso, hash FROM log_head")) {
            row.next();
            return new Head(row.getLong(1), row.getLong(2), row.getBytes(3));
        }
    }

    /// Whether no position of these holds another event.
    boolean agrees(List<EventRow> rows) throws SQLException {
        for (EventRow row : rows) {
            hash.setLong(1, row.position());
            try (ResultSet there = hash.executeQuery()) {
                if (there.next() && !Arrays.equals(there.getBytes(1), row.hash())) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Writes and commits, with the new end of the log. It is visible then, but not yet on the disk.
    void write(List<EventRow> rows, List<NewKey> keys) throws SQLException {
        put(rows, keys);
        EventRow end = rows.getLast();
        head.setLong(1, end.position());
        head.setLong(2, end.tso());
        head.setBytes(3, end.hash());
        head.executeUpdate();
        connection.commit();
    }

    /// Writes and commits what lies before the end of the log.
    void fill(List<EventRow> rows, List<NewKey> keys) throws SQLException {
        put(rows, keys);
        connection.commit();
    }

    private void put(List<EventRow> rows, List<NewKey> keys) throws SQLException {
        for (EventRow row : rows) {
            insert(row);
        }
        for (NewKey newKey : keys) {
            key.setString(1, newKey.tag().toString());
            key.setBytes(2, newKey.wrapped());
            key.executeUpdate();
        }
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
