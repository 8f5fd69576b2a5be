package io.chronoplane.commands.taurusdb.schema;

import java.util.List;
import java.util.Optional;

/// A table of a TaurusDB database.
///
/// @param name       exact: names of tables are told apart by case
/// @param columns    in the table's order, at least one
/// @param primaryKey names of columns, empty when there is none
public record SourceTable(String name, List<SourceColumn> columns, List<String> primaryKey) {

    public SourceTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
    }

    /// The column of a name, in any case.
    public Optional<SourceColumn> column(String named) {
        String folded = SourceColumn.folded(named);
        return columns.stream()
                .filter(column -> SourceColumn.folded(column.name()).equals(folded))
                .findFirst();
    }
}
