package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;

/// COMPUTE clusters move between statuses as [ClusterMoves] allows.
final class SetClusterStatusDecider {

    private SetClusterStatusDecider() {}

    static Decision decide(SetClusterStatus command, States states, Context context, DorisMetaRules rules) {
        return ClusterChange.onCluster(
                ClusterOperation.SET_STATUS,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) -> move(command, cluster, context, rules));
    }

    private static Decision move(SetClusterStatus command, Cluster cluster, Context context, DorisMetaRules rules) {
        if (cluster.type() != ClusterType.COMPUTE) {
            return Decision.reject(new ClusterRejection.ClusterStatusNotSettable(cluster.type()));
        }
        ClusterStatus set = cluster.status();
        ClusterStatus from = set == null ? ClusterStatus.UNKNOWN : set;
        ClusterStatus to = command.status();
        if (from == to) {
            return Decision.reject(new ClusterRejection.ClusterStatusUnchanged(to));
        }
        List<ClusterStatus> allowed = ClusterMoves.from(from, rules);
        return allowed.contains(to)
                ? Decision.accept(new ClusterStatusChanged(
                        command.instanceId(), cluster.clusterId(), from, to, context.at().getEpochSecond()))
                : Decision.reject(new ClusterRejection.ClusterStatusMoveRefused(from, to, allowed));
    }
}
