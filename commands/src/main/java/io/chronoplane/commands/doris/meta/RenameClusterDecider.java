package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// A new name must be new, and no other cluster's. Its form is not checked: the reference's own example has
/// a name that add_cluster would refuse.
final class RenameClusterDecider {

    private RenameClusterDecider() {}

    static Decision decide(RenameCluster command, States states, Context context) {
        return ClusterChange.onCluster(
                ClusterOperation.RENAME,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) -> check(live, cluster, name)
                        .<Decision>map(Decision::reject)
                        .orElseGet(() -> Decision.accept(new ClusterRenamed(
                                command.instanceId(),
                                cluster.clusterId(),
                                cluster.clusterName(),
                                name,
                                cluster.cloudUniqueIds(),
                                context.at().getEpochSecond()))));
    }

    private static Optional<DorisMetaRejection> check(Live live, Cluster cluster, String name) {
        if (name.isEmpty()) {
            return Optional.of(new ClusterRejection.ClusterNameMissing(ClusterOperation.RENAME));
        }
        if (name.equals(cluster.clusterName())) {
            return Optional.of(new ClusterRejection.ClusterNameUnchanged(cluster));
        }
        return live.clusters().withName(name) == null
                ? TextLimit.check(TextField.CLUSTER_NAME, name)
                : Optional.of(new ClusterRejection.ClusterNameInUse(cluster, name));
    }
}
