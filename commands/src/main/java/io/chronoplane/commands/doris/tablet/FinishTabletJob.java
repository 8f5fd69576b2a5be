package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says of a compaction that someone else carries out that it is done, given up, or still alive.
///
/// @param tabletId 0 when missing
/// @param action   null when it is none of them
/// @param number   of the action, as it was given
/// @param report   null when missing
public record FinishTabletJob(
        String instanceId, long tabletId, @Nullable JobAction action, long number, @Nullable JobReport report)
        implements TabletCommand {

    @Override
    public List<Tag> reads() {
        Tag tablet = DorisTabletTags.tablet(instanceId, tabletId);
        return action == JobAction.COMMIT && report != null && report.txnIds().size() == 1
                ? List.of(tablet, DorisTabletTags.txn(instanceId, report.txnIds().getFirst()))
                : List.of(tablet);
    }
}
