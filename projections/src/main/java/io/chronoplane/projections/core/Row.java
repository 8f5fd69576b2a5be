package io.chronoplane.projections.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a table, in the order of its columns.
///
/// @param cells of the types that [ColumnType] names
public record Row(List<@Nullable Object> cells) {

    public Row {
        // Cells may be null, which List.copyOf refuses.
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    public static Row of(@Nullable Object... cells) {
        List<@Nullable Object> all = new ArrayList<>(cells.length);
        Collections.addAll(all, cells);
        return new Row(all);
    }
}
