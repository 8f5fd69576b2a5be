package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// Both endpoints take the place of those before; the private one is due.
final class SetClusterEndpointDecider {

    private SetClusterEndpointDecider() {}

    static Decision decide(SetClusterEndpoint command, States states, Context context) {
        return ClusterChange.onCluster(
                ClusterOperation.SET_ENDPOINT,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) -> change(command, cluster, context));
    }

    private static Decision change(SetClusterEndpoint command, Cluster cluster, Context context) {
        if (cluster.type() == ClusterType.VIRTUAL) {
            return Decision.reject(new VirtualRejection.VirtualArgsInconsistent());
        }
        if (command.privateEndpoint().isEmpty()) {
            return Decision.reject(new ClusterRejection.PrivateEndpointMissing());
        }
        boolean same = command.publicEndpoint().equals(cluster.publicEndpoint())
                && command.privateEndpoint().equals(cluster.privateEndpoint());
        return same
                ? Decision.accept()
                : Decision.accept(new ClusterEndpointChanged(
                        command.instanceId(),
                        cluster.clusterId(),
                        command.publicEndpoint(),
                        command.privateEndpoint(),
                        context.at().getEpochSecond()));
    }
}
