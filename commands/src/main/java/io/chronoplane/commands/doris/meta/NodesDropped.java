package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster has fewer nodes, by at least one.
///
/// @param released the cloud_unique_ids that no node of the cluster holds any more
public record NodesDropped(String instanceId, String clusterId, List<NodeRef> nodes, List<String> released, long at)
        implements ClusterEvent {

    public NodesDropped {
        nodes = List.copyOf(nodes);
        released = List.copyOf(released);
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId, released);
    }
}
