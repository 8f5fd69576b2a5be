package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A compaction is recorded.
///
/// @param ended those that had to go for it
public record CompactionStarted(
        String instanceId, long tabletId, long tableId, CompactionJob job, List<EndedJob> ended, long at)
        implements TabletEvent {

    public CompactionStarted {
        ended = List.copyOf(ended);
    }

    @Override
    public List<Tag> tags() {
        return List.of(
                DorisTabletTags.tablet(instanceId, tabletId), DorisTabletTags.all(DorisTabletTags.COMPACTIONS));
    }
}
