package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.OrderedMap;

/// How events change which clusters hold a cloud_unique_id, both where it is decided on and where it is shown.
public final class HolderFold {

    private HolderFold() {}

    /// @param before the names by id of the clusters that held it
    /// @param event  one that bears its tag
    /// @return the same after the event; empty when no one holds it any more
    public static OrderedMap<String, String> apply(OrderedMap<String, String> before, ClusterEvent event) {
        String clusterId = event.clusterId();
        return switch (event) {
            case ClusterAdded added -> before.with(clusterId, added.cluster().clusterName());
            case NodesAdded added -> before.with(clusterId, added.clusterName());
            case ClusterRenamed renamed -> before.with(clusterId, renamed.to());
            case ClusterReplaced replaced -> before.with(clusterId, replaced.to());
            case ClusterDropped dropped -> before.without(clusterId);
            case NodesDropped dropped -> before.without(clusterId);
            case ClusterStatusChanged other -> before;
            case ClusterUsersChanged other -> before;
            case ClusterEndpointChanged other -> before;
            case VirtualClusterAdded other -> before;
            case VirtualClusterChanged other -> before;
            case NodeStatusChanged other -> before;
        };
    }
}
