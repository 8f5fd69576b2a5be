package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.projections.core.Column;
import io.chronoplane.projections.core.Row;
import io.chronoplane.projections.core.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as one changefeed replicates it: whole, or some of its columns.
///
/// @param id       see [TableIds]
/// @param columns  the ones that are sent, in the order of the table, the key's among them
/// @param selected where they stand in the rows of the whole table
public record ReplicatedTable(long id, String schema, String name, List<Column> columns, List<Integer> selected) {

    public ReplicatedTable {
        columns = List.copyOf(columns);
        selected = List.copyOf(selected);
    }

    /// Only the columns of the table at those places.
    public static ReplicatedTable of(Table<?, ?> table, List<Integer> selected) {
        List<Column> columns = selected.stream().map(table.columns()::get).toList();
        return new ReplicatedTable(TableIds.of(table), table.schema(), table.name(), columns, selected);
    }

    public String fullName() {
        return schema + "." + name;
    }

    /// A row of the whole table as it is sent.
    public Row select(Row row) {
        if (selected.size() == row.cells().size()) {
            return row;
        }
        List<@Nullable Object> cells = new ArrayList<>(selected.size());
        selected.forEach(at -> cells.add(row.cells().get(at)));
        return new Row(cells);
    }

    public boolean isKey(int column) {
        return columns.get(column).key();
    }

    /// The columns of the primary key.
    public List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }

    /// The place of a column by its name, without regard to case; -1 when there is none.
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }
}
