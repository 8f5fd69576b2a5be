package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A new cluster as a command describes it.
///
/// @param clusterId   empty when missing
/// @param clusterName empty when missing
/// @param type        null when missing
/// @param status      only a mistake for a VIRTUAL one, ignored for all others
/// @param standsFor   of a VIRTUAL one, ignored for all others
public record ClusterSpec(
        String clusterId,
        String clusterName,
        @Nullable ClusterType type,
        @Nullable String desc,
        List<Node> nodes,
        List<String> mysqlUserNames,
        @Nullable String publicEndpoint,
        @Nullable String privateEndpoint,
        @Nullable ClusterStatus status,
        ActiveStandbySpec standsFor) {

    public ClusterSpec {
        nodes = List.copyOf(nodes);
        mysqlUserNames = List.copyOf(mysqlUserNames);
    }
}
