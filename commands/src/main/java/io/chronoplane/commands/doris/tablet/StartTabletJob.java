package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records a compaction that someone else carries out.
///
/// @param tabletId    0 when missing
/// @param job         null when missing
/// @param checkRanges false to let a job be refused by any other one of its kind, wherever it merges; null when not told
public record StartTabletJob(
        String instanceId, long tabletId, @Nullable JobOffer job, @Nullable Boolean checkRanges)
        implements TabletCommand {

    @Override
    public List<Tag> reads() {
        return List.of(DorisTabletTags.tablet(instanceId, tabletId));
    }
}
