package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// A cluster comes with all its nodes or not at all. Its id and name must be new in its instance, and so must the
/// endpoints of its nodes; their cloud_unique_ids must not belong to another instance.
final class AddClusterDecider {

    private AddClusterDecider() {}

    static Decision decide(AddCluster command, States states, Context context) {
        ClusterSpec spec = command.cluster();
        String instanceId = command.instanceId();
        if (instanceId.isEmpty() || spec == null) {
            return Decision.reject(new ClusterRejection.ClusterRequestIncomplete());
        }
        ClusterType type = spec.type();
        if (type == null) {
            return Decision.reject(new ClusterRejection.ClusterTypeMissing());
        }
        return TextLimit.check(TextField.INSTANCE_ID, instanceId)
                .or(() -> ClusterSpecCheck.of(type, spec))
                .or(() -> HolderCheck.of(instanceId, spec.nodes(), states))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> ClusterChange.onInstance(
                        ClusterOperation.ADD,
                        instanceId,
                        states,
                        live -> add(instanceId, live, cluster(type, spec, context.at().getEpochSecond()))));
    }

    private static Decision add(String instanceId, Live live, Cluster cluster) {
        return unique(live.clusters(), cluster)
                .or(() -> EndpointCheck.of(live, cluster))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new ClusterAdded(instanceId, cluster)));
    }

    private static Optional<DorisMetaRejection> unique(Clusters clusters, Cluster cluster) {
        if (clusters.withId(cluster.clusterId()) != null) {
            return Optional.of(new ClusterRejection.ClusterIdTaken(cluster.clusterId()));
        }
        return clusters.withName(cluster.clusterName()) == null
                ? Optional.empty()
                : Optional.of(new ClusterRejection.ClusterNameTaken(cluster.clusterName()));
    }

    private static Cluster cluster(ClusterType type, ClusterSpec spec, long now) {
        return new Cluster(
                spec.clusterId(),
                spec.clusterName(),
                type,
                spec.desc(),
                spec.nodes().stream().map(node -> node.addedAt(now)).toList(),
                spec.mysqlUserNames(),
                spec.publicEndpoint(),
                spec.privateEndpoint(),
                type == ClusterType.COMPUTE ? ClusterStatus.NORMAL : null,
                now,
                now);
    }
}
