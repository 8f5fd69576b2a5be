package io.chronoplane.infra.ticdc.jdbc;

import io.chronoplane.infra.ticdc.rows.CellText;
import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.ColumnType;
import io.chronoplane.projections.core.Table;
import io.chronoplane.projections.doris.meta.DorisMetaTables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a target database holds.
final class Downstream {

    private Downstream() {}

    /// Table, key, cells as texts; without tables in which there is nothing.
    static Map<String, Map<String, Map<String, @Nullable String>>> tables(String url, String user, String password)
            throws SQLException {
        Map<String, Map<String, Map<String, @Nullable String>>> all = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (Table<?, ?> table : DorisMetaTables.ALL) {
                String name = "\"" + table.schema() + "\".\"" + table.name() + "\"";
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
                    while (rows.next()) {
                        read(table, rows, all);
                    }
                }
            }
        }
        return all;
    }

    private static void read(
            Table<?, ?> table, ResultSet rows, Map<String, Map<String, Map<String, @Nullable String>>> all)
            throws SQLException {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        List<@Nullable String> key = new ArrayList<>();
        for (Column column : table.columns()) {
            String text = text(column, rows);
            cells.put(column.name(), text);
            if (column.key()) {
                key.add(text);
            }
        }
        all.computeIfAbsent(table.name(), any -> new TreeMap<>()).put(key.toString(), cells);
    }

    private static @Nullable String text(Column column, ResultSet rows) throws SQLException {
        if (column.type() == ColumnType.TIME) {
            OffsetDateTime time = rows.getObject(column.name(), OffsetDateTime.class);
            return time == null ? null : CellText.of(time.toInstant());
        }
        if (column.type() == ColumnType.FLAG) {
            boolean flag = rows.getBoolean(column.name());
            return rows.wasNull() ? null : CellText.of(flag);
        }
        return rows.getString(column.name());
    }
}
