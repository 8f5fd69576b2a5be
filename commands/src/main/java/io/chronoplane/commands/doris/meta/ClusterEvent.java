package io.chronoplane.commands.doris.meta;

/// What happens to the clusters of an instance and their nodes.
public sealed interface ClusterEvent extends DorisMetaEvent
        permits ClusterAdded,
                ClusterDropped,
                ClusterRenamed,
                ClusterReplaced,
                ClusterStatusChanged,
                ClusterUsersChanged,
                ClusterEndpointChanged,
                VirtualClusterAdded,
                VirtualClusterChanged,
                NodesAdded,
                NodesDropped,
                NodeStatusChanged {

    String clusterId();
}
