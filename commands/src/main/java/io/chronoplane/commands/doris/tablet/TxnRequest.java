package io.chronoplane.commands.doris.tablet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a transaction is begun with.
///
/// @param tableIds           at least one
/// @param timeoutMs          how long it may run
/// @param precommitTimeoutMs how long it may run after its precommit
/// @param requestId          null when not told
/// @param sourceType         vendor's number of the kind of load; null when not told
public record TxnRequest(
        long dbId,
        String label,
        List<Long> tableIds,
        long timeoutMs,
        long precommitTimeoutMs,
        @Nullable RequestId requestId,
        @Nullable Coordinator coordinator,
        @Nullable Integer sourceType) {

    public TxnRequest {
        tableIds = List.copyOf(tableIds);
    }

    /// Whether it has all that a transaction needs.
    public boolean isComplete() {
        return !label.isEmpty() && dbId >= 0 && !tableIds.isEmpty() && timeoutMs > 0;
    }
}
