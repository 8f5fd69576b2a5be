package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Nodes of a cluster as a command names them.
///
/// @param clusterId   empty when missing
/// @param clusterName empty when missing; either of the two is enough
/// @param type        of the cluster; null when missing
public record NodesSpec(String clusterId, String clusterName, @Nullable ClusterType type, List<Node> nodes) {

    public NodesSpec {
        nodes = List.copyOf(nodes);
    }

    /// The cluster as it is named.
    public ClusterRef cluster() {
        return new ClusterRef(clusterId, clusterName);
    }
}
