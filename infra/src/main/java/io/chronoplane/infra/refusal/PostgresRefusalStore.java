package io.chronoplane.infra.refusal;

import io.chronoplane.infra.log.jdbc.SqlWork;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;

/// Refused commands in the database of several nodes, which share its numbers. No text there holds the character 0.
public final class PostgresRefusalStore implements RefusalStore {

    private static final String RESERVE = "UPDATE refused_command_number SET last = last + ? RETURNING last";

    private final SqlWork sql;
    private final JdbcRefusalStore store;

    public PostgresRefusalStore(SqlWork sql) {
        this.sql = sql;
        this.store = new JdbcRefusalStore(sql);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public long reserve(int count) {
        return sql.run("numbering refused commands", connection -> {
            try (PreparedStatement select = connection.prepareStatement(RESERVE)) {
                select.setInt(1, count);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1) - count;
                }
            }
        });
    }

    @Override
    public long last() {
        return store.last();
    }

    @Override
    public void save(List<RefusalRow> rows, long maxRows, long maxBytes) {
        store.save(rows.stream().map(PostgresRefusalStore::storable).toList(), maxRows, maxBytes);
    }

    private static RefusalRow storable(RefusalRow row) {
        return new RefusalRow(
                row.number(),
                row.at(),
                storable(row.requestId()),
                storable(row.system()),
                storable(row.entity()),
                storable(row.actor()),
                row.code(),
                row.record());
    }

    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }

    @Override
    public List<RefusalRow> find(RefusalFilter filter, long before, int limit) {
        return store.find(filter, before, limit);
    }
}
