package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.projections.core.RowChange;
import java.util.List;

/// What one event did to the rows of all tables. It is one transaction.
///
/// @param position of the event
/// @param ts       its commit-ts: the event's tso
/// @param changes  may be empty
public record Commit(long position, long ts, List<RowChange> changes) {

    public Commit {
        changes = List.copyOf(changes);
    }
}
