package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.IndexedList;
import io.chronoplane.commands.core.States;
import java.util.ArrayList;
import java.util.List;

/// Nodes are marked where they are, all of them or none, in one event: at no moment are they gone. Each one that is
/// named must be there, and be named once. From any status they move to any of the two; those that have it stay.
final class SetNodeStatusDecider {

    private SetNodeStatusDecider() {}

    static Decision decide(SetNodeStatus command, States states, Context context) {
        String instanceId = command.instanceId();
        return NodesChange.onInstance(
                ClusterOperation.SET_NODE_STATUS,
                instanceId,
                command.nodes(),
                states,
                (live, type, spec) -> NodesChange.onCluster(
                        instanceId,
                        live.clusters(),
                        spec.cluster(),
                        new ClusterRejection.ClusterUnknown(
                                ClusterOperation.SET_NODE_STATUS, instanceId, spec.clusterId(), spec.clusterName()),
                        cluster -> mark(command, cluster, spec, context.at().getEpochSecond())));
    }

    private static Decision mark(SetNodeStatus command, Cluster cluster, NodesSpec spec, long now) {
        IndexedList<Node> unmarked = Nodes.of(cluster.nodes());
        List<NodeMove> moves = new ArrayList<>();
        for (Node wanted : spec.nodes()) {
            Node node = Nodes.find(unmarked, cluster.type(), wanted);
            if (node == null) {
                return Decision.reject(unknown(command.instanceId(), cluster, spec, wanted.cloudUniqueId()));
            }
            String endpoint = Endpoint.known(cluster.type(), node).toString();
            unmarked = unmarked.without(Nodes.at(cluster.type(), endpoint));
            NodeStatus from = node.status() == null ? NodeStatus.UNKNOWN : node.status();
            if (from != command.to()) {
                moves.add(new NodeMove(node.cloudUniqueId(), endpoint, from));
            }
        }
        return moves.isEmpty()
                ? Decision.accept()
                : Decision.accept(new NodeStatusChanged(
                        command.instanceId(), cluster.clusterId(), moves, command.to(), now));
    }

    private static DorisMetaRejection unknown(
            String instanceId, Cluster cluster, NodesSpec spec, String cloudUniqueId) {
        return Nodes.of(cluster.nodes()).count(Nodes.holding(cloudUniqueId)) == 0
                ? new NodeRejection.CloudUniqueIdUnknown(cloudUniqueId)
                : new NodeRejection.NodeUnknown(
                        ClusterOperation.SET_NODE_STATUS, instanceId, spec.cluster(), cloudUniqueId);
    }
}
