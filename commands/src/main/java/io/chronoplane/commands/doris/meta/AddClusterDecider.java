package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cluster comes with all its nodes or not at all. Its id and name must be new in its instance, and so must the
/// endpoints of its nodes; their cloud_unique_ids must not belong to another instance. A virtual one has no nodes,
/// and stands for clusters that are there.
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
                .or(() -> HolderCheck.of(ClusterOperation.ADD, instanceId, spec.nodes(), states))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> ClusterChange.onInstance(
                        ClusterOperation.ADD,
                        instanceId,
                        states,
                        live -> unique(live.clusters(), spec)
                                .or(() -> EndpointCheck.of(ClusterOperation.ADD, live, type, spec.nodes()))
                                .or(() -> members(live.clusters(), type, spec))
                                .<Decision>map(Decision::reject)
                                .orElseGet(() -> Decision.accept(
                                        added(instanceId, type, spec, context.at().getEpochSecond())))));
    }

    private static Optional<DorisMetaRejection> unique(Clusters clusters, ClusterSpec spec) {
        if (clusters.withId(spec.clusterId()) != null) {
            return Optional.of(new ClusterRejection.ClusterIdTaken(spec.clusterId()));
        }
        return clusters.withName(spec.clusterName()) == null
                ? Optional.empty()
                : Optional.of(new ClusterRejection.ClusterNameTaken(spec.clusterName()));
    }

    private static Optional<DorisMetaRejection> members(Clusters clusters, ClusterType type, ClusterSpec spec) {
        return type == ClusterType.VIRTUAL
                ? ActiveStandbyCheck.members(spec.standsFor().members(), clusters, null)
                : Optional.empty();
    }

    private static ClusterEvent added(String instanceId, ClusterType type, ClusterSpec spec, long now) {
        return switch (type) {
            case SQL -> new ClusterAdded(instanceId, cluster(type, spec, null, now));
            case COMPUTE -> new ClusterAdded(instanceId, cluster(type, spec, ClusterStatus.NORMAL, now));
            case VIRTUAL -> new VirtualClusterAdded(
                    instanceId,
                    spec.clusterId(),
                    spec.clusterName(),
                    spec.desc(),
                    spec.standsFor().checked(),
                    now);
        };
    }

    private static Cluster cluster(ClusterType type, ClusterSpec spec, @Nullable ClusterStatus status, long now) {
        return new Cluster(
                spec.clusterId(),
                spec.clusterName(),
                type,
                spec.desc(),
                spec.nodes().stream().map(node -> node.addedAt(now)).toList(),
                spec.mysqlUserNames(),
                spec.publicEndpoint(),
                spec.privateEndpoint(),
                status,
                now,
                now,
                null);
    }
}
