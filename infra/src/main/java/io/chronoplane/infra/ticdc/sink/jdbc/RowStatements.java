package io.chronoplane.infra.ticdc.sink.jdbc;

import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The statements of one transaction. Rows that follow each other and need the same statement go as one batch.
final class RowStatements {

    private final Dialect dialect;
    private final Connection connection;
    private final Set<String> made;

    /// @param made the tables that are known to be there
    RowStatements(Dialect dialect, Connection connection, Set<String> made) {
        this.dialect = dialect;
        this.connection = connection;
        this.made = made;
    }

    void execute(List<RowEvent> rows) throws SQLException {
        int from = 0;
        while (from < rows.size()) {
            String statement = statement(rows.get(from));
            int to = from + 1;
            while (to < rows.size() && statement(rows.get(to)).equals(statement)) {
                to++;
            }
            make(rows.get(from).table());
            batch(statement, rows.subList(from, to));
            from = to;
        }
    }

    private String statement(RowEvent event) {
        return event.after() == null ? dialect.delete(event.table()) : dialect.upsert(event.table());
    }

    private void batch(String statement, List<RowEvent> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (RowEvent event : rows) {
                bind(prepared, event);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    private static void bind(PreparedStatement prepared, RowEvent event) throws SQLException {
        Row row = event.row();
        int parameter = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            if (event.after() != null || event.table().isKey(i)) {
                prepared.setObject(parameter++, value(row.cells().get(i)));
            }
        }
    }

    private static @Nullable Object value(@Nullable Object cell) {
        return cell instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : cell;
    }

    /// Where the table is there already, nobody needs the right to make it.
    void make(ReplicatedTable table) throws SQLException {
        if (made.contains(table.fullName())) {
            return;
        }
        if (!isThere(table)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(dialect.createSchema(table));
                statement.execute(dialect.createTable(table));
            }
            connection.commit();
        }
        made.add(table.fullName());
    }

    private boolean isThere(ReplicatedTable table) throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getTables(null, table.schema(), table.name(), new String[] {"TABLE", "BASE TABLE"})) {
            return found.next();
        }
    }
}
