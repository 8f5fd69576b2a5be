package io.chronoplane.infra.ticdc.flow;

import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rows take in memory on their way, estimated: their cells, and about the same again as a message.
final class RowSizes {

    private static final int EVENT = 128;
    private static final int CELL = 64;

    private RowSizes() {}

    static long of(List<RowEvent> rows) {
        long size = 0;
        for (RowEvent row : rows) {
            size += EVENT + of(row.before()) + of(row.after());
        }
        return size;
    }

    private static long of(@Nullable Row row) {
        long size = 0;
        if (row != null) {
            for (Object cell : row.cells()) {
                size += CELL + (cell instanceof String text ? 2L * text.length() : 0);
            }
        }
        return size;
    }
}
