package io.chronoplane.commands.doris.meta;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a new cluster must have, as far as it can be told without looking at any state.
final class ClusterSpecCheck {

    private static final Pattern NAME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9_]*$");

    private ClusterSpecCheck() {}

    static Optional<DorisMetaRejection> of(ClusterType type, ClusterSpec spec) {
        return type(type)
                .or(() -> present(spec))
                .or(() -> TextLimit.check(TextField.CLUSTER_NAME, spec.clusterName()))
                .or(() -> name(spec.clusterName()))
                .or(() -> TextLimit.check(TextField.CLUSTER_ID, spec.clusterId()))
                .or(() -> NodesCheck.of(type, spec.nodes()));
    }

    private static Optional<DorisMetaRejection> type(ClusterType type) {
        return type == ClusterType.VIRTUAL
                ? Optional.of(new ClusterRejection.ClusterTypeUnsupported(type))
                : Optional.empty();
    }

    private static Optional<DorisMetaRejection> present(ClusterSpec spec) {
        if (spec.clusterName().isEmpty()) {
            return Optional.of(new ClusterRejection.ClusterNameMissing(ClusterOperation.ADD));
        }
        return spec.clusterId().isEmpty()
                ? Optional.of(new ClusterRejection.ClusterIdMissing(ClusterOperation.ADD))
                : Optional.empty();
    }

    private static Optional<DorisMetaRejection> name(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(new ClusterRejection.ClusterNameMalformed(name, NAME.pattern()));
    }
}
