package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of nodes of one type, or a name for two such groups.
///
/// @param clusterId      unique in its instance
/// @param clusterName    unique in its instance
/// @param nodes          in the order in which they were added; finding and changing one takes O(log n)
/// @param mysqlUserNames the users that may use it
/// @param status         of a COMPUTE cluster; null where it was never set
/// @param ctime          when it was added, in epoch seconds
/// @param mtime          when it was last changed, in epoch seconds
/// @param standsFor      the clusters behind a VIRTUAL one; null where none were named, and for all other types
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
        long mtime,
        @Nullable ActiveStandby standsFor) {

    public Cluster {
        nodes = Nodes.of(nodes);
        mysqlUserNames = List.copyOf(mysqlUserNames);
    }

    /// The ids that its nodes hold, each once, in order.
    public List<String> cloudUniqueIds() {
        return nodes.stream().map(Node::cloudUniqueId).distinct().toList();
    }

    /// @param now epoch seconds
    public Cluster renamed(String name, long now) {
        return copy(name, nodes, mysqlUserNames, publicEndpoint, privateEndpoint, status, standsFor, now);
    }

    /// @param now epoch seconds
    public Cluster in(ClusterStatus newStatus, long now) {
        return copy(clusterName, nodes, mysqlUserNames, publicEndpoint, privateEndpoint, newStatus, standsFor, now);
    }

    /// @param now epoch seconds
    public Cluster withNodes(List<Node> newNodes, long now) {
        return copy(clusterName, newNodes, mysqlUserNames, publicEndpoint, privateEndpoint, status, standsFor, now);
    }

    /// @param now epoch seconds
    public Cluster usedBy(List<String> userNames, long now) {
        return copy(clusterName, nodes, userNames, publicEndpoint, privateEndpoint, status, standsFor, now);
    }

    /// @param now epoch seconds
    public Cluster reachedAt(String newPublic, String newPrivate, long now) {
        return copy(clusterName, nodes, mysqlUserNames, newPublic, newPrivate, status, standsFor, now);
    }

    /// @param now epoch seconds
    public Cluster standingFor(ActiveStandby clusters, long now) {
        return copy(clusterName, nodes, mysqlUserNames, publicEndpoint, privateEndpoint, status, clusters, now);
    }

    private Cluster copy(
            String newName,
            List<Node> newNodes,
            List<String> newUsers,
            @Nullable String newPublic,
            @Nullable String newPrivate,
            @Nullable ClusterStatus newStatus,
            @Nullable ActiveStandby clusters,
            long now) {
        return new Cluster(
                clusterId,
                newName,
                type,
                desc,
                newNodes,
                newUsers,
                newPublic,
                newPrivate,
                newStatus,
                ctime,
                now,
                clusters);
    }
}
