package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// A new name must be new, and no other cluster's, unless that one is empty and may be replaced. Its form is not
/// checked: the reference's own example has a name that add_cluster would refuse.
final class RenameClusterDecider {

    private RenameClusterDecider() {}

    static Decision decide(RenameCluster command, States states, Context context) {
        return ClusterChange.onCluster(
                ClusterOperation.RENAME,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) ->
                        rename(command, live.clusters(), cluster, name, context.at().getEpochSecond()));
    }

    private static Decision rename(
            RenameCluster command, Clusters clusters, Cluster cluster, String name, long now) {
        if (name.isEmpty()) {
            return Decision.reject(new ClusterRejection.ClusterNameMissing(ClusterOperation.RENAME));
        }
        if (name.equals(cluster.clusterName())) {
            return Decision.reject(new ClusterRejection.ClusterNameUnchanged(cluster));
        }
        Cluster other = clusters.withName(name);
        if (other != null) {
            return command.replaceEmpty() && empty(other)
                    ? replace(command.instanceId(), clusters, cluster, other, now)
                    : Decision.reject(new ClusterRejection.ClusterNameInUse(cluster, name));
        }
        return TextLimit.check(TextField.CLUSTER_NAME, name)
                .<Decision>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new ClusterRenamed(
                        command.instanceId(),
                        cluster.clusterId(),
                        cluster.clusterName(),
                        name,
                        cluster.cloudUniqueIds(),
                        now)));
    }

    // Upstream takes a virtual cluster for empty too, since it has no nodes; then its members would be without it.
    private static boolean empty(Cluster cluster) {
        return cluster.type() != ClusterType.VIRTUAL && cluster.nodes().isEmpty();
    }

    private static Decision replace(
            String instanceId, Clusters clusters, Cluster cluster, Cluster other, long now) {
        return DropClusterDecider.owned(clusters, other)
                .<Decision>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new ClusterReplaced(
                        instanceId,
                        cluster.clusterId(),
                        other.clusterId(),
                        cluster.clusterName(),
                        other.clusterName(),
                        cluster.cloudUniqueIds(),
                        now)));
    }
}
