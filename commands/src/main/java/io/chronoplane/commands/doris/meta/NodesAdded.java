package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster has more nodes, at least one.
///
/// @param clusterName of the cluster, which now holds the nodes' cloud_unique_ids
public record NodesAdded(String instanceId, String clusterId, String clusterName, List<Node> nodes, long at)
        implements ClusterEvent {

    public NodesAdded {
        nodes = List.copyOf(nodes);
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(
                instanceId, nodes.stream().map(Node::cloudUniqueId).toList());
    }
}
