package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What every change of a cluster needs first: an instance that is live, and the cluster in it. Each step goes on
/// when all is there, and refuses when not.
final class ClusterChange {

    private ClusterChange() {}

    static Decision onInstance(
            ClusterOperation operation, String instanceId, States states, Function<Live, Decision> next) {
        return switch (states.of(DorisMetaEntities.INSTANCE, instanceId)) {
            case Instance.Absent none -> Decision.reject(
                    new ClusterRejection.ClusterInstanceUnknown(operation, instanceId));
            case Instance.Deleted gone -> Decision.reject(
                    new ClusterRejection.ClusterInstanceDropped(operation, instanceId));
            case Live live -> next.apply(live);
        };
    }

    /// @param next is given the instance and its cluster
    static Decision onCluster(
            ClusterOperation operation,
            String instanceId,
            @Nullable ClusterRef ref,
            States states,
            Next next) {
        if (instanceId.isEmpty() || ref == null) {
            return Decision.reject(new ClusterRejection.ClusterRequestIncomplete());
        }
        Optional<DorisMetaRejection> wrong = TextLimit.check(TextField.INSTANCE_ID, instanceId);
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        if (ref.clusterId().isEmpty()) {
            return Decision.reject(new ClusterRejection.ClusterIdMissing(operation));
        }
        return onInstance(operation, instanceId, states, live -> {
            Cluster cluster = live.clusters().withId(ref.clusterId());
            return cluster == null
                    ? Decision.reject(new ClusterRejection.ClusterUnknown(
                            operation, instanceId, ref.clusterId(), ref.clusterName()))
                    : next.decide(live, cluster, ref.clusterName());
        });
    }

    /// Decides on a cluster that is there.
    @FunctionalInterface
    interface Next {

        /// @param name the cluster's name in the command
        Decision decide(Live live, Cluster cluster, String name);
    }
}
