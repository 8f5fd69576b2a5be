package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is given takes the place of what was there, and all of it together must make sense again.
final class AlterVirtualClusterDecider {

    private AlterVirtualClusterDecider() {}

    static Decision decide(AlterVirtualCluster command, States states, Context context) {
        return ClusterChange.onCluster(
                ClusterOperation.ALTER_VIRTUAL,
                command.instanceId(),
                command.cluster(),
                states,
                (live, cluster, name) -> {
                    ActiveStandbySpec merged = command.standsFor().over(cluster.standsFor());
                    return check(command.standsFor(), merged, live.clusters(), cluster)
                            .<Decision>map(Decision::reject)
                            .orElseGet(() -> change(command.instanceId(), cluster, merged.checked(), context));
                });
    }

    private static Decision change(
            String instanceId, Cluster cluster, @Nullable ActiveStandby after, Context context) {
        return after == null || after.equals(cluster.standsFor())
                ? Decision.accept()
                : Decision.accept(new VirtualClusterChanged(
                        instanceId, cluster.clusterId(), after, context.at().getEpochSecond()));
    }

    private static Optional<DorisMetaRejection> check(
            ActiveStandbySpec given, ActiveStandbySpec merged, Clusters clusters, Cluster cluster) {
        return cluster.type() == ClusterType.VIRTUAL
                ? ActiveStandbyCheck.members(named(given), clusters, cluster)
                        .or(() -> ActiveStandbyCheck.complete(merged))
                : Optional.of(new VirtualRejection.VirtualArgsInconsistent());
    }

    /// Every cluster that the command names, in upstream's order.
    private static List<String> named(ActiveStandbySpec given) {
        ActiveStandbySpec.Policy policy = given.policy();
        return policy == null
                ? given.members()
                : Stream.of(
                                given.members().stream(),
                                Stream.of(policy.active()).filter(name -> !name.isEmpty()),
                                policy.standbys().stream().limit(1))
                        .flatMap(names -> names)
                        .toList();
    }
}
