package io.chronoplane.infra.log.postgres;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventRow;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.TaggedEvent;
import io.chronoplane.infra.log.Times;
import io.chronoplane.infra.log.jdbc.EventReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The statements of the one connection that appends. Each of its methods is one round trip.
final class PostgresWriter {

    /// Events in a page of what others appended.
    static final int PAGE = 500;

    /// A head that has moved matches no row, and then nothing is written: the other parts take their rows from there.
    private static final String WRITE = """
            WITH head AS (
                UPDATE log_head SET position = ?, tso = ?, hash = ? WHERE position = ? AND hash = ? RETURNING position
            ), events AS (
                INSERT INTO event (position, id, type, revision, tso, recorded_at, payload, metadata, hash)
                SELECT u.* FROM head, unnest(?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[],
                    ?::bytea[], ?::bytea[], ?::bytea[]) AS u
            ), tags AS (
                INSERT INTO event_tag (tag, position)
                SELECT u.* FROM head, unnest(?::text[], ?::bigint[]) AS u
            ), keys AS (
                INSERT INTO secret_key (tag, wrapped)
                SELECT u.* FROM head, unnest(?::text[], ?::bytea[]) AS u
            )
            SELECT pg_notify(?, ?) FROM head""";

    private static final String OTHERS = "SELECT " + EventReader.COLUMNS
            + ", ARRAY(SELECT t.tag FROM event_tag t WHERE t.position = e.position)"
            + " FROM event e WHERE e.position > ? ORDER BY e.position LIMIT " + PAGE;

    private final Connection connection;
    private final String self;
    private final PreparedStatement write;
    private final PreparedStatement writeAndCommit;
    private final PreparedStatement others;
    private final PreparedStatement lockAndOthers;

    /// @param self names this writer to those whom it wakes
    PostgresWriter(Connection connection, String self) throws SQLException {
        this.connection = connection;
        this.self = self;
        this.write = connection.prepareStatement(WRITE);
        this.writeAndCommit = connection.prepareStatement(WRITE + "; COMMIT");
        this.others = connection.prepareStatement(OTHERS);
        this.lockAndOthers =
                connection.prepareStatement("BEGIN; SELECT position FROM log_head FOR UPDATE; " + OTHERS);
    }

    Head head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, tso, hash FROM log_head")) {
            row.next();
            return new Head(row.getLong(1), row.getLong(2), row.getBytes(3));
        }
    }

    /// What lies behind a position, as of now.
    List<TaggedEvent> others(long after) throws SQLException {
        others.setLong(1, after);
        try (ResultSet rows = others.executeQuery()) {
            return events(rows);
        }
    }

    /// The same, and keeps others from appending. The lock comes first: what is read is read behind it.
    List<TaggedEvent> lockAndOthers(long after) throws SQLException {
        lockAndOthers.setLong(1, after);
        lockAndOthers.execute();
        lockAndOthers.getMoreResults();
        lockAndOthers.getMoreResults();
        try (ResultSet rows = lockAndOthers.getResultSet()) {
            return events(rows);
        }
    }

    void unlock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        }
    }

    /// @param locked whether the head is locked, by [#lockAndOthers]
    /// @return whether the head was `before`, and the rows are durable now
    boolean write(Head before, List<EventRow> rows, List<NewKey> keys, boolean locked) throws SQLException {
        PreparedStatement statement = locked ? writeAndCommit : write;
        bind(statement, before, rows, keys);
        statement.execute();
        try (ResultSet row = statement.getResultSet()) {
            return row.next();
        }
    }

    private void bind(PreparedStatement statement, Head before, List<EventRow> rows, List<NewKey> keys)
            throws SQLException {
        EventRow end = rows.getLast();
        int n = 1;
        statement.setLong(n++, end.position());
        statement.setLong(n++, end.tso());
        statement.setBytes(n++, end.hash());
        statement.setLong(n++, before.position());
        statement.setBytes(n++, before.hash());

        List<NewEvent> events = rows.stream().map(EventRow::event).toList();
        statement.setArray(n++, array("int8", rows.stream().map(EventRow::position).toArray(Long[]::new)));
        statement.setArray(n++, array("uuid", events.stream().map(NewEvent::id).toArray(UUID[]::new)));
        statement.setArray(n++, array("text", events.stream().map(NewEvent::type).toArray(String[]::new)));
        statement.setArray(n++, array("int4", events.stream().map(NewEvent::revision).toArray(Integer[]::new)));
        statement.setArray(n++, array("int8", rows.stream().map(EventRow::tso).toArray(Long[]::new)));
        statement.setArray(
                n++, array("int8", events.stream().map(e -> Times.micros(e.at())).toArray(Long[]::new)));
        statement.setArray(n++, array("bytea", events.stream().map(NewEvent::payload).toArray(byte[][]::new)));
        statement.setArray(n++, array("bytea", events.stream().map(NewEvent::metadata).toArray(byte[][]::new)));
        statement.setArray(n++, array("bytea", rows.stream().map(EventRow::hash).toArray(byte[][]::new)));

        List<String> tags = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        for (EventRow row : rows) {
            for (Tag tag : row.event().tags()) {
                tags.add(tag.toString());
                positions.add(row.position());
            }
        }
        statement.setArray(n++, array("text", tags.toArray(String[]::new)));
        statement.setArray(n++, array("int8", positions.toArray(Long[]::new)));
        statement.setArray(n++, array("text", keys.stream().map(key -> key.tag().toString()).toArray(String[]::new)));
        statement.setArray(n++, array("bytea", keys.stream().map(NewKey::wrapped).toArray(byte[][]::new)));
        statement.setString(n++, WakeUp.CHANNEL);
        statement.setString(n, self);
    }

    private Array array(String type, Object[] elements) throws SQLException {
        return connection.createArrayOf(type, elements);
    }

    private static List<TaggedEvent> events(ResultSet rows) throws SQLException {
        List<TaggedEvent> events = new ArrayList<>();
        while (rows.next()) {
            List<Tag> tags = new ArrayList<>();
            for (String tag : (String[]) rows.getArray(EventReader.WIDTH + 1).getArray()) {
                tags.add(Tag.parse(tag));
            }
            events.add(new TaggedEvent(EventReader.event(rows), tags));
        }
        return events;
    }
}
