package io.chronoplane.infra.projection;

import io.chronoplane.infra.log.jdbc.Parts;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checkpoints in the log's database.
public final class JdbcCheckpoints implements Checkpoints {

    private final SqlWork sql;

    public JdbcCheckpoints(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Kept> find(String projection, int revision) {
        return sql.run("reading a checkpoint", connection -> {
            Optional<Long> position = position(connection, projection, revision);
            return position.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Kept(position.get(), views(connection, projection)));
        });
    }

    private static Optional<Long> position(Connection connection, String name, int revision) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT position FROM projection WHERE name = ? AND revision = ?")) {
            select.setString(1, name);
            select.setInt(2, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static Map<String, byte[]> views(Connection connection, String name) throws SQLException {
        Map<String, byte[]> views = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, payload FROM projection_view WHERE name = ? ORDER BY id, part")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    views.merge(row.getString(1), row.getBytes(2), Parts::join);
                }
            }
        }
        return views;
    }

    @Override
    public void save(List<Change> changes) {
        sql.transaction("writing checkpoints", connection -> {
            for (Change change : changes) {
                prepare(connection, change);
                saveViews(connection, change.projection(), change.changes());
                savePosition(connection, change);
            }
            return changes.size();
        });
    }

    private static void prepare(Connection connection, Change change) throws SQLException {
        if (change.since() == 0) {
            delete(connection, "projection_view", change.projection());
            return;
        }
        long found = position(connection, change.projection(), change.revision()).orElse(0L);
        if (found != change.since()) {
            throw new LostCheckpointException(change.projection(), change.since(), found);
        }
    }

    private static void saveViews(Connection connection, String name, Map<String, byte @Nullable []> changes)
            throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM projection_view WHERE name = ? AND id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO projection_view (name, id, part, payload) VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, byte @Nullable []> entry : changes.entrySet()) {
                delete.setString(1, name);
                delete.setString(2, entry.getKey());
                delete.executeUpdate();
                if (entry.getValue() != null) {
                    insert.setString(1, name);
                    insert.setString(2, entry.getKey());
                    insertParts(insert, Parts.of(entry.getValue()));
                }
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
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM projection WHERE name = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO projection (name, revision, position) VALUES (?, ?, ?)")) {
            delete.setString(1, change.projection());
            delete.executeUpdate();
            insert.setString(1, change.projection());
            insert.setInt(2, change.revision());
            insert.setLong(3, change.position());
            insert.executeUpdate();
        }
    }

    @Override
    public void clear(String projection) {
        sql.transaction("clearing a checkpoint", connection ->
                delete(connection, "projection", projection) + delete(connection, "projection_view", projection));
    }

    private static int delete(Connection connection, String table, String projection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE name = ?")) {
            delete.setString(1, projection);
            return delete.executeUpdate();
        }
    }
}
