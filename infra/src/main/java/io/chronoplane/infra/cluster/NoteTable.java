package io.chronoplane.infra.cluster;

import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;

/// Notes in the database of the leases: what is written counts only if the lease is held when it is committed.
final class NoteTable implements LeaseNotes {

    private static final String WRITE = """
            INSERT INTO lease_note (lease, token, note) VALUES (?, ?, ?)
            ON CONFLICT (lease) DO UPDATE SET token = EXCLUDED.token, note = EXCLUDED.note""";

    private final SqlWork sql;
    private final Cluster cluster;

    NoteTable(SqlWork sql, Cluster cluster) {
        this.sql = sql;
        this.cluster = cluster;
    }

    @Override
    public Map<String, String> all() {
        return sql.run("reading notes", connection -> {
            Map<String, String> notes = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT lease, note FROM lease_note");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notes.put(row.getString(1), row.getString(2));
                }
            }
            return notes;
        });
    }

    @Override
    public void write(Lease lease, String note) {
        cluster.fenced(lease, "writing a note", connection -> {
            try (PreparedStatement write = connection.prepareStatement(WRITE)) {
                write.setString(1, lease.name());
                write.setLong(2, lease.token());
                write.setString(3, note);
                return write.executeUpdate();
            }
        });
    }

    @Override
    public void erase(Lease lease) {
        cluster.fenced(lease, "erasing a note", connection -> {
            try (PreparedStatement erase = connection.prepareStatement("DELETE FROM lease_note WHERE lease = ?")) {
                erase.setString(1, lease.name());
                return erase.executeUpdate();
            }
        });
    }
}
