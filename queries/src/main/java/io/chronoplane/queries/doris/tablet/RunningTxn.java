package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.Coordinator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A transaction that is neither visible nor aborted.
///
/// @param until       epoch milliseconds after which it is aborted
/// @param coordinator null when not told
public record RunningTxn(
        String instanceId,
        long txnId,
        long dbId,
        String label,
        List<Long> tableIds,
        long preparedAt,
        long until,
        @Nullable Coordinator coordinator) {

    public RunningTxn {
        tableIds = List.copyOf(tableIds);
    }

    public RunningTxn until(long newUntil) {
        return new RunningTxn(instanceId, txnId, dbId, label, tableIds, preparedAt, newUntil, coordinator);
    }
}
