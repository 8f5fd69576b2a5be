package io.chronoplane.infra.log.jdbc;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Snapshots;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/// Snapshots in the log's database.
public final class JdbcSnapshots implements Snapshots {

    private static final String FIND = "SELECT position, revision, payload FROM snapshot WHERE tag = ?";
    private static final String DELETE = "DELETE FROM snapshot WHERE tag = ? AND position < ?";
    private static final String INSERT = "INSERT INTO snapshot (tag, position, revision, payload) SELECT ?, ?, ?, ?"
            + " WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE tag = ?)";

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
                    return row.next()
                            ? Optional.of(new Snapshot(tag, row.getLong(1), row.getInt(2), row.getBytes(3)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public void save(Snapshot snapshot) {
        sql.transaction("writing a snapshot", connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE);
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                delete.setString(1, snapshot.tag().toString());
                delete.setLong(2, snapshot.position());
                delete.executeUpdate();
                insert.setString(1, snapshot.tag().toString());
                insert.setLong(2, snapshot.position());
                insert.setInt(3, snapshot.revision());
                insert.setBytes(4, snapshot.payload());
                insert.setString(5, snapshot.tag().toString());
                return insert.executeUpdate();
            }
        });
    }
}
