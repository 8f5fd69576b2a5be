package io.chronoplane.commands.taurusdb.check;

import io.chronoplane.commands.taurusdb.schema.MySqlType;
import io.chronoplane.commands.taurusdb.schema.SourceColumn;
import io.chronoplane.commands.taurusdb.schema.SourceTable;
import io.chronoplane.commands.taurusdb.schema.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A source table, whose columns are found by their names: a request may name hundreds of thousands.
final class ColumnIndex {

    private final List<String> primaryKey;
    private final Map<String, Optional<MySqlType>> types = new HashMap<>();

    ColumnIndex(SourceTable table) {
        primaryKey = table.primaryKey();
        table.columns().forEach(column -> types.put(SourceColumn.folded(column.name()), column.mySqlType()));
    }

    List<String> primaryKey() {
        return primaryKey;
    }

    /// Whether there is a column of the name, in any case.
    boolean has(String column) {
        return types.containsKey(SourceColumn.folded(column));
    }

    /// Empty for a column that is not there.
    Optional<MySqlType> type(String column) {
        return types.getOrDefault(SourceColumn.folded(column), Optional.empty());
    }

    Optional<TypeKind> kind(String column) {
        return type(column).map(MySqlType::kind);
    }
}
