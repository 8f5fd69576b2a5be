package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.OrderedMap;
import org.jspecify.annotations.Nullable;

/// The clusters of an instance in the order in which they were added. Finding and changing one takes O(log n).
///
/// @param byId      by cluster id
/// @param idsByName the cluster id of each cluster name
public record Clusters(OrderedMap<String, Cluster> byId, OrderedMap<String, String> idsByName) {

    /// No clusters.
    public static Clusters none() {
        return new Clusters(OrderedMap.of(), OrderedMap.of());
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    public @Nullable Cluster withId(String clusterId) {
        return byId.get(clusterId);
    }

    public @Nullable Cluster withName(String clusterName) {
        String clusterId = idsByName.get(clusterName);
        return clusterId == null ? null : byId.get(clusterId);
    }

    /// One more at the end.
    public Clusters add(Cluster cluster) {
        return new Clusters(
                byId.with(cluster.clusterId(), cluster), idsByName.with(cluster.clusterName(), cluster.clusterId()));
    }

    /// @throws IllegalArgumentException when there is no such cluster
    public Clusters drop(String clusterId) {
        return new Clusters(byId.without(clusterId), idsByName.without(known(clusterId).clusterName()));
    }

    /// @param now epoch seconds
    /// @throws IllegalArgumentException when there is no such cluster
    public Clusters rename(String clusterId, String name, long now) {
        Cluster cluster = known(clusterId);
        return new Clusters(
                byId.with(clusterId, cluster.renamed(name, now)),
                idsByName.without(cluster.clusterName()).with(name, clusterId));
    }

    /// @param now epoch seconds
    /// @throws IllegalArgumentException when there is no such cluster
    public Clusters setStatus(String clusterId, ClusterStatus status, long now) {
        return new Clusters(byId.with(clusterId, known(clusterId).in(status, now)), idsByName);
    }

    /// A cluster that must be there, because an event says so.
    ///
    /// @throws IllegalArgumentException when there is no such cluster
    public Cluster known(String clusterId) {
        Cluster cluster = byId.get(clusterId);
        if (cluster == null) {
            throw new IllegalArgumentException("no cluster " + clusterId);
        }
        return cluster;
    }
}
