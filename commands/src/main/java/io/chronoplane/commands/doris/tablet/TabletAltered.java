package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Properties of a tablet were set.
///
/// @param changed those that were; null is what stays
public record TabletAltered(String instanceId, long tabletId, TabletProperties changed, long at)
        implements TabletEvent {

    @Override
    public List<Tag> tags() {
        return List.of(DorisTabletTags.tablet(instanceId, tabletId));
    }
}
