package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A compaction ended without a result.
///
/// @param reason in words
public record CompactionEnded(String instanceId, long tabletId, EndedJob ended, String reason, long at)
        implements TabletEvent {

    @Override
    public List<Tag> tags() {
        return List.of(
                DorisTabletTags.tablet(instanceId, tabletId), DorisTabletTags.all(DorisTabletTags.COMPACTIONS));
    }
}
