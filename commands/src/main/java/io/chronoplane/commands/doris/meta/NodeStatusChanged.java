package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Nodes of a cluster have another status, at least one of them.
public record NodeStatusChanged(String instanceId, String clusterId, List<NodeMove> nodes, NodeStatus to, long at)
        implements ClusterEvent {

    public NodeStatusChanged {
        nodes = List.copyOf(nodes);
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
