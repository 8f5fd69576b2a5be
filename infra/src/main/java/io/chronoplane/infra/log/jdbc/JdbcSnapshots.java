package io.chronoplane.infra.log.jdbc;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Snapshots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Snapshots in the log's database.
public final class JdbcSnapshots implements Snapshots {

    private static final String FIND =
            "SELECT position, revision, payload FROM snapshot WHERE tag = ? ORDER BY part";
    private static final String POSITION = "SELECT position FROM snapshot WHERE tag = ? AND part = 0";
    private static final String DELETE = "DELETE FROM snapshot WHERE tag = ?";
    private static final String INSERT =
            "INSERT INTO snapshot (tag, part, position, revision, payload) VALUES (?, ?, ?, ?, ?)";

    private final SqlWork sql;

    public JdbcSnapshots(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Snapshot> find(Tag tag) {
        return sql.run("reading a snapshot", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, tag.toString());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(read(tag, row)) : Optional.empty();
                }
            }
        });
    }

    private static Snapshot read(Tag tag, ResultSet row) throws SQLException {
        long position = row.getLong(1);
        int revision = row.getInt(2);
        byte[] payload = row.getBytes(3);
        while (row.next()) {
            payload = Parts.join(payload, row.getBytes(3));
        }
        return new Snapshot(tag, position, revision, payload);
    }

    @Override
    public void save(Snapshot snapshot) {
        sql.transaction("writing a snapshot", connection -> {
            if (position(connection, snapshot.tag()) >= snapshot.position()) {
                return 0;
            }
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                delete.setString(1, snapshot.tag().toString());
                delete.executeUpdate();
            }
            return insert(connection, snapshot);
        });
    }

    private static long position(Connection connection, Tag tag) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSITION)) {
            select.setString(1, tag.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static int insert(Connection connection, Snapshot snapshot) throws SQLException {
        List<byte[]> parts = Parts.of(snapshot.payload());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, snapshot.tag().toString());
            insert.setLong(3, snapshot.position());
            insert.setInt(4, snapshot.revision());
            for (int part = 0; part < parts.size(); part++) {
                insert.setInt(2, part);
                insert.setBytes(5, parts.get(part));
                insert.executeUpdate();
            }
        }
        return parts.size();
    }
}
