package io.chronoplane.commands.doris.meta;

import java.util.Optional;

/// What a new cluster must have, as far as it can be told without looking at any state.
final class ClusterSpecCheck {

    private ClusterSpecCheck() {}

    static Optional<DorisMetaRejection> of(ClusterType type, ClusterSpec spec) {
        return present(spec)
                .or(() -> TextLimit.check(TextField.CLUSTER_NAME, spec.clusterName()))
                .or(() -> ClusterNames.check(spec.clusterName()))
                .or(() -> TextLimit.check(TextField.CLUSTER_ID, spec.clusterId()))
                .or(() -> switch (type) {
                    case COMPUTE -> NodesCheck.each(type, spec.nodes());
                    case SQL -> NodesCheck.each(type, spec.nodes()).or(() -> NodesCheck.masters(spec.nodes()));
                    case VIRTUAL -> bare(spec).or(() -> ActiveStandbyCheck.complete(spec.standsFor()));
                });
    }

    private static Optional<DorisMetaRejection> present(ClusterSpec spec) {
        if (spec.clusterName().isEmpty()) {
            return Optional.of(new ClusterRejection.ClusterNameMissing(ClusterOperation.ADD));
        }
        return spec.clusterId().isEmpty()
                ? Optional.of(new ClusterRejection.ClusterIdMissing(ClusterOperation.ADD))
                : Optional.empty();
    }

    private static Optional<DorisMetaRejection> bare(ClusterSpec spec) {
        boolean bare = spec.nodes().isEmpty()
                && spec.mysqlUserNames().isEmpty()
                && spec.publicEndpoint() == null
                && spec.privateEndpoint() == null
                && spec.status() == null;
        return bare ? Optional.empty() : Optional.of(new VirtualRejection.VirtualArgsInconsistent());
    }
}
