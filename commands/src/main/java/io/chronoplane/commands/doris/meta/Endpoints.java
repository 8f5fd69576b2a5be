package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.OrderedMap;
import java.util.List;

/// The index of an instance's endpoints: the cluster id of each [Endpoint#key()].
final class Endpoints {

    private Endpoints() {}

    /// @param before the instance before the event
    static OrderedMap<String, String> after(Live before, ClusterEvent event) {
        OrderedMap<String, String> index = before.endpoints();
        return switch (event) {
            case ClusterAdded added -> add(index, added.cluster(), added.cluster().nodes());
            case NodesAdded added -> add(index, before.clusters().known(added.clusterId()), added.nodes());
            case ClusterDropped dropped -> drop(index, before.clusters().known(dropped.clusterId()));
            case NodesDropped dropped -> drop(index, before.clusters().known(dropped.clusterId()), dropped.nodes());
            case ClusterRenamed same -> index;
            case ClusterReplaced same -> index;
            case ClusterStatusChanged same -> index;
            case ClusterUsersChanged same -> index;
            case ClusterEndpointChanged same -> index;
            case VirtualClusterAdded same -> index;
            case VirtualClusterChanged same -> index;
            case NodeStatusChanged same -> index;
        };
    }

    private static OrderedMap<String, String> add(
            OrderedMap<String, String> index, Cluster cluster, List<Node> nodes) {
        OrderedMap<String, String> more = index;
        for (Node node : nodes) {
            more = more.with(Endpoint.known(cluster.type(), node).key(), cluster.clusterId());
        }
        return more;
    }

    private static OrderedMap<String, String> drop(OrderedMap<String, String> index, Cluster cluster) {
        OrderedMap<String, String> fewer = index;
        for (Node node : cluster.nodes()) {
            fewer = fewer.without(Endpoint.known(cluster.type(), node).key());
        }
        return fewer;
    }

    private static OrderedMap<String, String> drop(
            OrderedMap<String, String> index, Cluster cluster, List<NodeRef> nodes) {
        OrderedMap<String, String> fewer = index;
        for (NodeRef node : nodes) {
            fewer = fewer.without(Endpoint.key(cluster.type(), node.endpoint()));
        }
        return fewer;
    }
}
