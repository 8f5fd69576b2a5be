package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of nodes of one type.
///
/// @param clusterId      unique in its instance
/// @param clusterName    unique in its instance
/// @param mysqlUserNames the users that may use it
/// @param status         of a COMPUTE cluster; null where it was never set
/// @param ctime          when it was added, in epoch seconds
/// @param mtime          when it was last changed, in epoch seconds
public record Cluster(
        String clusterId,
        String clusterName,
        ClusterType type,
        @Nullable String desc,
        List<Node> nodes,
        List<String> mysqlUserNames,
        @Nullable String publicEndpoint,
        @Nullable String privateEndpoint,
        @Nullable ClusterStatus status,
        long ctime,
        long mtime) {

    public Cluster {
        nodes = List.copyOf(nodes);
        mysqlUserNames = List.copyOf(mysqlUserNames);
    }

    /// The ids that its nodes hold, each once, in order.
    public List<String> cloudUniqueIds() {
        return nodes.stream().map(Node::cloudUniqueId).distinct().toList();
    }

    /// @param now epoch seconds
    public Cluster renamed(String name, long now) {
        return new Cluster(
                clusterId,
                name,
                type,
                desc,
                nodes,
                mysqlUserNames,
                publicEndpoint,
                privateEndpoint,
                status,
                ctime,
                now);
    }

    /// @param now epoch seconds
    public Cluster in(ClusterStatus newStatus, long now) {
        return new Cluster(
                clusterId,
                clusterName,
                type,
                desc,
                nodes,
                mysqlUserNames,
                publicEndpoint,
                privateEndpoint,
                newStatus,
                ctime,
                now);
    }
}
