package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.CompactionType;
import io.chronoplane.commands.doris.tablet.Rowset;
import io.chronoplane.commands.doris.tablet.Totals;
import io.chronoplane.commands.doris.tablet.VersionRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One compaction, from its start to its end.
///
/// @param initiator who asked for it, as they name themselves
/// @param ours      whether our own engine carries it out
/// @param startedAt epoch milliseconds
/// @param endedAt   epoch milliseconds, 0 while it runs
/// @param range     the versions that it merges, null when not known
/// @param inputs    what went into it, as far as it is kept
/// @param output    what came out of it, null when nothing did
/// @param before    sums over the input
/// @param after     sums over the output
/// @param reason    why it ended without a result, else empty
public record CompactionRun(
        String instanceId,
        long tabletId,
        long tableId,
        String id,
        CompactionType type,
        String initiator,
        boolean ours,
        long startedAt,
        long endedAt,
        @Nullable VersionRange range,
        List<Rowset> inputs,
        @Nullable Rowset output,
        Totals before,
        Totals after,
        RunOutcome outcome,
        String reason) {

    public CompactionRun {
        inputs = List.copyOf(inputs);
    }

    /// Without a result.
    public CompactionRun ended(RunOutcome end, String why, long at) {
        return new CompactionRun(
                instanceId, tabletId, tableId, id, type, initiator, ours, startedAt, at, range, inputs, output, before,
                after, end, why);
    }

    /// With a result.
    public CompactionRun finished(
            @Nullable VersionRange merged, List<Rowset> in, @Nullable Rowset out, Totals of, Totals to, long at) {
        return new CompactionRun(
                instanceId, tabletId, tableId, id, type, initiator, ours, startedAt, at, merged, in, out, of, to,
                RunOutcome.FINISHED, "");
    }
}
