package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.IndexedList;

/// How events change the clusters of an instance, both where it is decided on and where it is shown.
public final class ClusterFold {

    private ClusterFold() {}

    public static Clusters apply(Clusters before, ClusterEvent event) {
        return switch (event) {
            case ClusterAdded added -> before.add(added.cluster());
            case ClusterDropped dropped -> before.drop(dropped.clusterId());
            case ClusterRenamed renamed -> rename(before, renamed.clusterId(), renamed.to(), renamed.at());
            case ClusterReplaced replaced -> rename(
                    before.drop(replaced.replacedId()), replaced.clusterId(), replaced.to(), replaced.at());
            case ClusterStatusChanged moved -> before.change(
                    moved.clusterId(), cluster -> cluster.in(moved.to(), moved.at()));
            case ClusterUsersChanged changed -> before.change(
                    changed.clusterId(), cluster -> cluster.usedBy(changed.mysqlUserNames(), changed.at()));
            case ClusterEndpointChanged changed -> before.change(
                    changed.clusterId(),
                    cluster -> cluster.reachedAt(changed.publicEndpoint(), changed.privateEndpoint(), changed.at()));
            case VirtualClusterAdded added -> before.add(added.cluster());
            case VirtualClusterChanged changed -> before.change(
                    changed.clusterId(), cluster -> cluster.standingFor(changed.standsFor(), changed.at()));
            case NodesAdded added -> before.change(
                    added.clusterId(), cluster -> cluster.withNodes(after(cluster, added), added.at()));
            case NodesDropped dropped -> before.change(
                    dropped.clusterId(), cluster -> cluster.withNodes(after(cluster, dropped), dropped.at()));
            case NodeStatusChanged moved -> before.change(
                    moved.clusterId(), cluster -> cluster.withNodes(after(cluster, moved), moved.at()));
        };
    }

    // A virtual cluster names those that it stands for, so it follows their names.
    private static Clusters rename(Clusters before, String clusterId, String to, long at) {
        String from = before.known(clusterId).clusterName();
        Cluster virtual = before.standingFor(from);
        Clusters renamed = before.change(clusterId, cluster -> cluster.renamed(to, at));
        ActiveStandby named = virtual == null ? null : virtual.standsFor();
        return virtual == null || named == null
                ? renamed
                : renamed.change(virtual.clusterId(), cluster -> cluster.standingFor(named.renamed(from, to), at));
    }

    private static IndexedList<Node> after(Cluster cluster, NodesAdded event) {
        IndexedList<Node> nodes = Nodes.of(cluster.nodes());
        for (Node node : event.nodes()) {
            nodes = nodes.plus(node);
        }
        return nodes;
    }

    private static IndexedList<Node> after(Cluster cluster, NodesDropped event) {
        IndexedList<Node> nodes = Nodes.of(cluster.nodes());
        for (NodeRef node : event.nodes()) {
            nodes = nodes.without(Nodes.at(cluster.type(), node.endpoint()));
        }
        return nodes;
    }

    private static IndexedList<Node> after(Cluster cluster, NodeStatusChanged event) {
        IndexedList<Node> nodes = Nodes.of(cluster.nodes());
        for (NodeMove move : event.nodes()) {
            nodes = nodes.replaced(
                    Nodes.at(cluster.type(), move.endpoint()), node -> node.in(event.to(), event.at()));
        }
        return nodes;
    }
}
