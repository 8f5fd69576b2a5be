package io.chronoplane.infra.projection;

import io.chronoplane.infra.log.jdbc.Parts;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Checkpoints in the log's database. Each one adds segments behind those that are there; one that holds all takes
/// their place.
public final class JdbcCheckpoints implements Checkpoints {

    private final SqlWork sql;

    public JdbcCheckpoints(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Long> read(String projection, int revision, Consumer<byte[]> segments) {
        return sql.run("reading a checkpoint", connection -> {
            Optional<Long> position = position(connection, projection, revision, "");
            if (position.isPresent()) {
                read(connection, projection, segments);
            }
            return position;
        });
    }

    private static Optional<Long> position(Connection connection, String name, int revision, String lock)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT position FROM projection WHERE name = ? AND revision = ?" + lock)) {
            select.setString(1, name);
            select.setInt(2, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /// One by one: H2 would hold the whole result in memory.
    private static void read(Connection connection, String name, Consumer<byte[]> segments) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT payload FROM projection_segment WHERE name = ? AND number = ? ORDER BY name, number, part")) {
            select.setString(1, name);
            long last = last(connection, name);
            for (long number = 1; number <= last; number++) {
                select.setLong(2, number);
                byte[] segment = new byte[0];
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        segment = Parts.join(segment, row.getBytes(1));
                    }
                }
                segments.accept(segment);
            }
        }
    }

    /// The number of the last segment, 0 when there is none.
    private static long last(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number FROM projection_segment WHERE name = ? ORDER BY name DESC, number DESC LIMIT 1")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public void save(List<Change> changes) {
        sql.transaction("writing checkpoints", connection -> {
            for (Change change : changes) {
                prepare(connection, change);
                saveSegments(connection, change);
                savePosition(connection, change);
            }
            return changes.size();
        });
    }

    private static void prepare(Connection connection, Change change) throws SQLException {
        if (change.since() == 0) {
            delete(connection, "projection_segment", change.projection());
            return;
        }
        // Locked: of several nodes that build on one checkpoint, one may.
        long found = position(connection, change.projection(), change.revision(), " FOR UPDATE").orElse(0L);
        if (found != change.since()) {
            throw new LostCheckpointException(change.projection(), change.since(), found);
        }
    }

    private static void saveSegments(Connection connection, Change change) throws SQLException {
        long number = last(connection, change.projection());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO projection_segment (name, number, part, payload) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, change.projection());
            for (byte[] segment : change.segments()) {
                insert.setLong(2, ++number);
                insertParts(insert, Parts.of(segment));
            }
        }
    }

    private static void insertParts(PreparedStatement insert, List<byte[]> parts) throws SQLException {
        for (int part = 0; part < parts.size(); part++) {
            insert.setInt(3, part);
            insert.setBytes(4, parts.get(part));
            insert.executeUpdate();
        }
    }

    private static void savePosition(Connection connection, Change change) throws SQLException {
        delete(connection, "projection", change.projection());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO projection (name, revision, position) VALUES (?, ?, ?)")) {
            insert.setString(1, change.projection());
            insert.setInt(2, change.revision());
            insert.setLong(3, change.position());
            insert.executeUpdate();
        }
    }

    @Override
    public void clear(String projection) {
        sql.transaction("clearing a checkpoint", connection ->
                delete(connection, "projection", projection) + delete(connection, "projection_segment", projection));
    }

    private static int delete(Connection connection, String table, String projection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE name = ?")) {
            delete.setString(1, projection);
            return delete.executeUpdate();
        }
    }
}
