package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A compaction said that it still lives.
///
/// @param lease epoch seconds until which it does
public record CompactionLeased(String instanceId, long tabletId, String jobId, long lease, long at)
        implements TabletEvent {

    @Override
    public List<Tag> tags() {
        return List.of(DorisTabletTags.tablet(instanceId, tabletId));
    }
}
