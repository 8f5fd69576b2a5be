package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.IndexedList;
import io.chronoplane.commands.core.States;
import java.util.List;

/// Nodes come to a cluster of their type, all of them or none. Their endpoints must be new in the instance, and their
/// cloud_unique_ids must not belong to another one.
final class AddNodesDecider {

    private AddNodesDecider() {}

    static Decision decide(AddNodes command, States states, Context context) {
        String instanceId = command.instanceId();
        return NodesChange.onInstance(
                ClusterOperation.ADD_NODES,
                instanceId,
                command.nodes(),
                states,
                (live, type, spec) -> EndpointCheck.of(ClusterOperation.ADD_NODES, live, type, spec.nodes())
                        .or(() -> HolderCheck.of(ClusterOperation.ADD_NODES, instanceId, spec.nodes(), states))
                        .<Decision>map(Decision::reject)
                        .orElseGet(() -> NodesChange.onCluster(
                                instanceId,
                                live.clusters(),
                                spec.cluster(),
                                unknown(instanceId, spec),
                                cluster -> add(instanceId, cluster, type, spec, context.at().getEpochSecond()))));
    }

    private static DorisMetaRejection unknown(String instanceId, NodesSpec spec) {
        return new ClusterRejection.ClusterUnknown(
                ClusterOperation.ADD_NODES, instanceId, spec.clusterId(), spec.clusterName());
    }

    private static Decision add(String instanceId, Cluster cluster, ClusterType type, NodesSpec spec, long now) {
        if (cluster.type() != type) {
            return Decision.reject(new ClusterRejection.ClusterTypeDiffers(spec.cluster(), cluster.type(), type));
        }
        List<Node> joining = spec.nodes().stream().map(node -> node.joinedAt(now)).toList();
        IndexedList<Node> after = Nodes.of(cluster.nodes());
        for (Node node : joining) {
            after = after.plus(node);
        }
        return FrontendsCheck.of(type, after)
                .<Decision>map(Decision::reject)
                .orElseGet(() -> Decision.accept(
                        new NodesAdded(instanceId, cluster.clusterId(), cluster.clusterName(), joining, now)));
    }
}
