package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.IndexedList;
import io.chronoplane.commands.core.States;
import java.util.ArrayList;
import java.util.List;

/// Nodes go out of their cluster, all of them or none. Each one that is named must be there, and be named once.
final class DropNodesDecider {

    private DropNodesDecider() {}

    static Decision decide(DropNodes command, States states, Context context, DorisMetaRules rules) {
        String instanceId = command.instanceId();
        return NodesChange.onInstance(
                ClusterOperation.DROP_NODES,
                instanceId,
                command.nodes(),
                states,
                (live, type, spec) -> NodesChange.onCluster(
                        instanceId,
                        live.clusters(),
                        spec.cluster(),
                        unknown(instanceId, spec, spec.nodes().getFirst()),
                        cluster -> drop(instanceId, cluster, spec, context.at().getEpochSecond(), rules)));
    }

    private static DorisMetaRejection unknown(String instanceId, NodesSpec spec, Node node) {
        return new NodeRejection.NodeUnknown(
                ClusterOperation.DROP_NODES, instanceId, spec.cluster(), node.cloudUniqueId());
    }

    private static Decision drop(
            String instanceId, Cluster cluster, NodesSpec spec, long now, DorisMetaRules rules) {
        IndexedList<Node> left = Nodes.of(cluster.nodes());
        List<NodeRef> dropped = new ArrayList<>();
        for (Node wanted : spec.nodes()) {
            Node node = Nodes.find(left, cluster.type(), wanted);
            if (node == null) {
                return Decision.reject(unknown(instanceId, spec, wanted));
            }
            if (cluster.type() == ClusterType.SQL && !SafeTime.over(node, now, rules)) {
                return Decision.reject(new NodeRejection.NodeTooYoung(node));
            }
            String endpoint = Endpoint.known(cluster.type(), node).toString();
            left = left.without(Nodes.at(cluster.type(), endpoint));
            dropped.add(new NodeRef(node.cloudUniqueId(), endpoint));
        }
        List<String> released = released(dropped, left);
        return FrontendsCheck.of(cluster.type(), left)
                .<Decision>map(Decision::reject)
                .orElseGet(() -> Decision.accept(
                        new NodesDropped(instanceId, cluster.clusterId(), dropped, released, now)));
    }

    private static List<String> released(List<NodeRef> dropped, IndexedList<Node> left) {
        return dropped.stream()
                .map(NodeRef::cloudUniqueId)
                .distinct()
                .filter(id -> left.count(Nodes.holding(id)) == 0)
                .toList();
    }
}
