package io.chronoplane.infra.refusal;

import io.chronoplane.infra.log.Times;
import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Refused commands in the log's database.
public final class JdbcRefusalStore implements RefusalStore {

    private static final String LAST = "SELECT COALESCE(MAX(number), 0) FROM refused_command";
    private static final String INSERT = "INSERT INTO refused_command"
            + " (number, refused_at, request_id, system, entity, actor, code, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String USED = "SELECT COUNT(*), COALESCE(SUM(OCTET_LENGTH(record)), 0) FROM refused_command";
    private static final String OLDEST =
            "SELECT number, OCTET_LENGTH(record) FROM refused_command ORDER BY number LIMIT 1000";
    private static final String CUT = "DELETE FROM refused_command WHERE number <= ?";
    private static final String FIND = "SELECT number, refused_at, request_id, system, entity, actor, code, record"
            + " FROM refused_command WHERE number < ?";

    private final SqlWork sql;

    public JdbcRefusalStore(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public long last() {
        return sql.run("reading refused commands", connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAST);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public void save(List<RefusalRow> rows, long maxRows, long maxBytes) {
        sql.transaction("recording refused commands", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (RefusalRow row : rows) {
                    insert.setLong(1, row.number());
                    insert.setLong(2, row.at());
                    insert.setString(3, row.requestId());
                    insert.setString(4, row.system());
                    insert.setString(5, row.entity());
                    insert.setString(6, row.actor());
                    insert.setString(7, row.code());
                    insert.setBytes(8, row.record());
                    insert.executeUpdate();
                }
            }
            trim(connection, maxRows, maxBytes);
            return rows.size();
        });
    }

    private static void trim(Connection connection, long maxRows, long maxBytes) throws SQLException {
        long rows;
        long bytes;
        try (PreparedStatement select = connection.prepareStatement(USED);
                ResultSet used = select.executeQuery()) {
            used.next();
            rows = used.getLong(1);
            bytes = used.getLong(2);
        }
        while (rows > maxRows || bytes > maxBytes) {
            long last = 0;
            try (PreparedStatement select = connection.prepareStatement(OLDEST);
                    ResultSet oldest = select.executeQuery()) {
                while (oldest.next() && (rows > maxRows || bytes > maxBytes)) {
                    last = oldest.getLong(1);
                    rows--;
                    bytes -= oldest.getLong(2);
                }
            }
            try (PreparedStatement cut = connection.prepareStatement(CUT)) {
                cut.setLong(1, last);
                cut.executeUpdate();
            }
        }
    }

    @Override
    public List<RefusalRow> find(RefusalFilter filter, long before, int limit) {
        StringBuilder select = new StringBuilder(FIND);
        List<Object> values = new ArrayList<>(List.of(before));
        filter.requestId().ifPresent(value -> and(select, values, "request_id = ?", value));
        filter.system().ifPresent(value -> and(select, values, "system = ?", value));
        filter.entity().ifPresent(value -> and(select, values, "entity = ?", value));
        filter.actor().ifPresent(value -> and(select, values, "actor = ?", value));
        filter.code().ifPresent(value -> and(select, values, "code = ?", value));
        filter.from().ifPresent(value -> and(select, values, "refused_at >= ?", Times.micros(value)));
        filter.to().ifPresent(value -> and(select, values, "refused_at < ?", Times.micros(value)));
        select.append(" ORDER BY number DESC LIMIT ?");
        values.add(limit);
        return sql.run("reading refused commands", connection -> rows(connection, select.toString(), values));
    }

    private static void and(StringBuilder select, List<Object> values, String condition, Object value) {
        select.append(" AND ").append(condition);
        values.add(value);
    }

    private static List<RefusalRow> rows(Connection connection, String query, List<Object> values)
            throws SQLException {
        List<RefusalRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new RefusalRow(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getBytes(8)));
                }
            }
        }
        return rows;
    }
}
