package io.chronoplane.infra.idempotency;

import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers in the log's database. The order of their numbers is that of their times.
public final class JdbcAnswerStore implements AnswerStore {

    private static final String FIND = "SELECT request, answered_at, answer FROM kept_answer WHERE request_key = ?";
    private static final String DELETE = "DELETE FROM kept_answer WHERE request_key = ?";
    private static final String INSERT =
            "INSERT INTO kept_answer (request_key, request, answered_at, answer) VALUES (?, ?, ?, ?)";
    private static final String USED = "SELECT COUNT(*), COALESCE(SUM(OCTET_LENGTH(answer)), 0) FROM kept_answer";
    private static final String OLDEST =
            "SELECT number, answered_at, OCTET_LENGTH(answer) FROM kept_answer ORDER BY number LIMIT ?";
    private static final String CUT = "DELETE FROM kept_answer WHERE number <= ?";
    private static final int AT_ONCE = 1_000;

    /// What there is.
    ///
    /// @param cut the greatest number that went last, 0 for none
    private record Used(long rows, long bytes, long cut) {}

    private final SqlWork durable;
    private @Nullable Used used;

    /// @param durable whose transactions are on the disk when they return
    public JdbcAnswerStore(SqlWork durable) {
        this.durable = durable;
    }

    @Override
    public Optional<Row> find(String key) {
        return durable.run("looking for an answer", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Row(key, row.getString(1), row.getLong(2), row.getBytes(3)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public void save(List<Row> rows, Limits limits) {
        Used before = used;
        // Unknown if what follows fails.
        used = null;
        used = durable.transaction("keeping answers", connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE);
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Row row : rows) {
                    delete.setString(1, row.key());
                    delete.executeUpdate();
                    insert.setString(1, row.key());
                    insert.setString(2, row.request());
                    insert.setLong(3, row.at());
                    insert.setBytes(4, row.sealed());
                    insert.executeUpdate();
                }
            }
            return trimmed(connection, before == null ? count(connection) : with(before, rows), limits);
        });
    }

    /// A row that took the place of an older one counts twice, until the next start.
    private static Used with(Used before, List<Row> rows) {
        long bytes = rows.stream().mapToLong(row -> row.sealed().length).sum();
        return new Used(before.rows() + rows.size(), before.bytes() + bytes, 0);
    }

    private static Used trimmed(Connection connection, Used full, Limits limits) throws SQLException {
        Used left = full;
        do {
            left = withoutOldest(connection, left, limits);
            if (left.cut() > 0) {
                try (PreparedStatement cut = connection.prepareStatement(CUT)) {
                    cut.setLong(1, left.cut());
                    cut.executeUpdate();
                }
            }
        } while (left.cut() > 0);
        return left;
    }

    private static Used count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(USED);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Used(row.getLong(1), row.getLong(2), 0);
        }
    }

    /// What is left without the oldest that lie outside.
    private static Used withoutOldest(Connection connection, Used used, Limits limits) throws SQLException {
        long rows = used.rows();
        long bytes = used.bytes();
        long cut = 0;
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()
                        && (row.getLong(2) < limits.since() || rows > limits.rows() || bytes > limits.bytes())) {
                    cut = row.getLong(1);
                    rows--;
                    bytes -= row.getLong(3);
                }
            }
        }
        return new Used(rows, bytes, cut);
    }
}
