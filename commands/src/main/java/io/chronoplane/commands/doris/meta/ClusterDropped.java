package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster with its nodes is gone.
///
/// @param cloudUniqueIds that its nodes held
public record ClusterDropped(
        String instanceId, String clusterId, String clusterName, List<String> cloudUniqueIds, long at)
        implements ClusterEvent {

    public ClusterDropped {
        cloudUniqueIds = List.copyOf(cloudUniqueIds);
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId, cloudUniqueIds);
    }
}
