package io.chronoplane.commands.doris.tablet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a compactor tells of its compaction. Null is what was not told.
///
/// @param lease epoch seconds
/// @param point the cumulative point that it wants
public record JobReport(
        String id,
        @Nullable CompactionType type,
        long lease,
        List<Long> inputVersions,
        List<Long> outputVersions,
        List<String> outputRowsetIds,
        List<Long> txnIds,
        long point,
        Totals input,
        Totals output,
        String reason) {

    public JobReport {
        inputVersions = List.copyOf(inputVersions);
        outputVersions = List.copyOf(outputVersions);
        outputRowsetIds = List.copyOf(outputRowsetIds);
        txnIds = List.copyOf(txnIds);
    }
}
