package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What every change of nodes needs first: nodes that are described as they must be, and an instance that is live.
final class NodesChange {

    private NodesChange() {}

    static Decision onInstance(
            ClusterOperation operation,
            String instanceId,
            @Nullable NodesSpec spec,
            States states,
            Next next) {
        if (instanceId.isEmpty() || spec == null) {
            return Decision.reject(new ClusterRejection.ClusterRequestIncomplete());
        }
        ClusterType type = spec.type();
        if (type == null) {
            return Decision.reject(new ClusterRejection.ClusterTypeMissing());
        }
        return TextLimit.check(TextField.INSTANCE_ID, instanceId)
                .or(() -> name(spec.clusterName(), states.of(DorisMetaEntities.INSTANCE, instanceId)))
                .or(() -> nodes(type, spec))
                .<Decision>map(Decision::reject)
                .orElseGet(() -> ClusterChange.onInstance(
                        operation, instanceId, states, live -> next.decide(live, type, spec)));
    }

    /// Decides on nodes that may be there or not.
    @FunctionalInterface
    interface Next {

        /// @param type of the nodes
        Decision decide(Live live, ClusterType type, NodesSpec spec);
    }

    // A cluster that was given a name of another form by a rename must stay within reach.
    private static Optional<DorisMetaRejection> name(String name, Instance instance) {
        boolean known = instance instanceof Live live && live.clusters().withName(name) != null;
        return name.isEmpty() || known ? Optional.empty() : ClusterNames.check(name);
    }

    private static Optional<DorisMetaRejection> nodes(ClusterType type, NodesSpec spec) {
        if (spec.nodes().isEmpty()) {
            return Optional.of(new NodeRejection.NodesMissing());
        }
        return type == ClusterType.VIRTUAL
                ? Optional.of(new VirtualRejection.VirtualArgsInconsistent())
                : NodesCheck.each(type, spec.nodes());
    }

    /// Goes on with the cluster that has the given id or the given name; refuses when these are two clusters.
    ///
    /// @param none the refusal when there is no such cluster
    static Decision onCluster(
            String instanceId,
            Clusters clusters,
            ClusterRef ref,
            DorisMetaRejection none,
            Function<Cluster, Decision> next) {
        Cluster byId = ref.clusterId().isEmpty() ? null : clusters.withId(ref.clusterId());
        Cluster byName = ref.clusterName().isEmpty() ? null : clusters.withName(ref.clusterName());
        if (byId != null && byName != null && !byId.clusterId().equals(byName.clusterId())) {
            return Decision.reject(new ClusterRejection.ClusterAmbiguous(instanceId, ref));
        }
        Cluster cluster = byId == null ? byName : byId;
        return cluster == null ? Decision.reject(none) : next.apply(cluster);
    }
}
