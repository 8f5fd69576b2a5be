package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A new cluster as a command describes it.
///
/// @param clusterId   empty when missing
/// @param clusterName empty when missing
/// @param type        null when missing
public record ClusterSpec(
        String clusterId,
        String clusterName,
        @Nullable ClusterType type,
        @Nullable String desc,
        List<Node> nodes,
        List<String> mysqlUserNames,
        @Nullable String publicEndpoint,
        @Nullable String privateEndpoint) {

    public ClusterSpec {
        nodes = List.copyOf(nodes);
        mysqlUserNames = List.copyOf(mysqlUserNames);
    }
}
