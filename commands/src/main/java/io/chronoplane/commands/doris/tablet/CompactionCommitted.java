package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some rowsets of a tablet are one now, or its cumulative point moved past a delete.
///
/// @param jobId     of the compaction; of none that was recorded before, when only the point moved
/// @param input     the versions that were merged, null when only the point moved
/// @param output    what they were merged to, null when only the point moved
/// @param stagedTxn under which the output had been staged, null when our own engine made it
/// @param before    sums over the input, as its compactor counted them
/// @param after     sums over the output, as its compactor counted them
/// @param point     the cumulative point that it reports
public record CompactionCommitted(
        String instanceId,
        long tabletId,
        long tableId,
        String jobId,
        CompactionType type,
        @Nullable VersionRange input,
        @Nullable Rowset output,
        @Nullable Long stagedTxn,
        Totals before,
        Totals after,
        long point,
        long at)
        implements TabletEvent {

    @Override
    public List<Tag> tags() {
        Tag tablet = DorisTabletTags.tablet(instanceId, tabletId);
        Tag all = DorisTabletTags.all(DorisTabletTags.COMPACTIONS);
        return stagedTxn == null
                ? List.of(tablet, all)
                : List.of(tablet, all, DorisTabletTags.txn(instanceId, stagedTxn));
    }
}
