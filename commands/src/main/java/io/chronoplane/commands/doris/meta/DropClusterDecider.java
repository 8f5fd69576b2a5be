package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// A cluster goes with all its nodes, whatever they do; its name in the command does not matter.
final class DropClusterDecider {

    private DropClusterDecider() {}

    static Decision decide(DropCluster command, States states, Context context) {
        return ClusterChange.onCluster(
                ClusterOperation.DROP,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) -> Decision.accept(new ClusterDropped(
                        command.instanceId(),
                        cluster.clusterId(),
                        cluster.clusterName(),
                        cluster.cloudUniqueIds(),
                        context.at().getEpochSecond())));
    }
}
