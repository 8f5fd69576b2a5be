package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// A cluster goes with all its nodes, whatever they do; its name in the command does not matter. One that a virtual
/// cluster stands for goes after that.
final class DropClusterDecider {

    private DropClusterDecider() {}

    static Decision decide(DropCluster command, States states, Context context, DorisMetaRules rules) {
        long now = context.at().getEpochSecond();
        return ClusterChange.onCluster(
                ClusterOperation.DROP,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) -> young(cluster, now, rules)
                        .or(() -> owned(live.clusters(), cluster))
                        .<Decision>map(Decision::reject)
                        .orElseGet(() -> Decision.accept(new ClusterDropped(
                                command.instanceId(),
                                cluster.clusterId(),
                                cluster.clusterName(),
                                cluster.cloudUniqueIds(),
                                now))));
    }

    private static Optional<DorisMetaRejection> young(Cluster cluster, long now, DorisMetaRules rules) {
        return cluster.type() != ClusterType.SQL
                        || cluster.nodes().stream().allMatch(node -> SafeTime.over(node, now, rules))
                ? Optional.empty()
                : Optional.of(new ClusterRejection.ClusterTooYoung(cluster));
    }

    /// Whether a virtual cluster stands for it.
    static Optional<DorisMetaRejection> owned(Clusters clusters, Cluster cluster) {
        Cluster virtual = clusters.standingFor(cluster.clusterName());
        return virtual == null
                ? Optional.empty()
                : Optional.of(new ClusterRejection.ClusterOwned(virtual.clusterName()));
    }
}
