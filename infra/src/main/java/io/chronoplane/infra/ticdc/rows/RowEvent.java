package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.projections.core.Row;
import org.jspecify.annotations.Nullable;

/// A row that was inserted (no image before), updated, or deleted (no image after), as a changefeed sends it.
public record RowEvent(ReplicatedTable table, long commitTs, @Nullable Row before, @Nullable Row after) {

    /// What became of the row.
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    public RowEvent {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change without a row");
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.INSERT;
        }
        return after == null ? Kind.DELETE : Kind.UPDATE;
    }

    /// The row as it is now; as it was, when it was deleted.
    public Row row() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("a change without a row");
    }
}
