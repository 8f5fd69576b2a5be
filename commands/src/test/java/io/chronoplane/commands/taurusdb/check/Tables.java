package io.chronoplane.commands.taurusdb.check;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceDatabase;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import java.util.List;

/// Source tables with columns of all kinds.
final class Tables {

    private static final List<SourceColumn> COLUMNS = List.of(
            column("id", "bigint"), column("name", "varchar(32)"), column("code", "varchar(100)"),
            column("price", "decimal(10,2)"), column("weight", "double"), column("flags", "bit(8)"),
            column("doc", "json"), column("raw", "blob"), column("place", "point"), column("day", "date"),
            column("at", "datetime"), column("active", "boolean"), column("note", "text"));

    private Tables() {}

    static SourceDatabase with(String... primaryKey) {
        return new SourceDatabase(
                OrderedMap.<String, SourceTable>of().with("t", new SourceTable("t", COLUMNS, List.of(primaryKey))));
    }

    static List<String> columns() {
        return COLUMNS.stream().map(SourceColumn::name).toList();
    }

    private static SourceColumn column(String name, String type) {
        return new SourceColumn(name, type, true);
    }
}
