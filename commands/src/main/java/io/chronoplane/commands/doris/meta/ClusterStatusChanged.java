package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A COMPUTE cluster moved to another status.
///
/// @param from UNKNOWN where it was never set
public record ClusterStatusChanged(
        String instanceId, String clusterId, ClusterStatus from, ClusterStatus to, long at)
        implements ClusterEvent {

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
