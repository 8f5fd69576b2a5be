package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Chooses what to merge in a tablet, and records that our own engine is at it.
///
/// @param tableId     of the tablet
/// @param partitionId of the tablet
/// @param type        base, cumulative or full
/// @param jobId       that the compaction shall have
/// @param initiator   who asked for it
/// @param leaseSeconds for how long it lives unless it says that it still does
public record RunCompaction(
        String instanceId,
        long tabletId,
        long tableId,
        long partitionId,
        CompactionType type,
        String jobId,
        String initiator,
        long leaseSeconds)
        implements TabletCommand {

    @Override
    public List<Tag> reads() {
        return List.of(
                DorisTabletTags.tablet(instanceId, tabletId),
                DorisTabletTags.partition(instanceId, tableId, partitionId));
    }
}
