package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The users take the place of those who were named before; there must be some.
final class SetClusterUsersDecider {

    private SetClusterUsersDecider() {}

    static Decision decide(SetClusterUsers command, States states, Context context) {
        return ClusterChange.onCluster(
                ClusterOperation.SET_USERS,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) -> change(command, cluster, context));
    }

    private static Decision change(SetClusterUsers command, Cluster cluster, Context context) {
        if (cluster.type() == ClusterType.VIRTUAL) {
            return Decision.reject(new VirtualRejection.VirtualArgsInconsistent());
        }
        if (command.mysqlUserNames().isEmpty()) {
            return Decision.reject(new ClusterRejection.UsersMissing());
        }
        return command.mysqlUserNames().equals(cluster.mysqlUserNames())
                ? Decision.accept()
                : Decision.accept(new ClusterUsersChanged(
                        command.instanceId(),
                        cluster.clusterId(),
                        command.mysqlUserNames(),
                        context.at().getEpochSecond()));
    }
}
