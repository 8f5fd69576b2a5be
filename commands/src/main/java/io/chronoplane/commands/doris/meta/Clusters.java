package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.IndexedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The clusters of an instance. Finding and changing one takes O(log n).
///
/// @param all in the order in which they were added
public record Clusters(List<Cluster> all) {

    public Clusters {
        all = indexed(all);
    }

    /// No clusters.
    public static Clusters none() {
        return new Clusters(List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public @Nullable Cluster withId(String clusterId) {
        return indexed(all).first(id(clusterId));
    }

    public @Nullable Cluster withName(String clusterName) {
        return indexed(all).first(name(clusterName));
    }

    /// The first one that the user may use.
    public @Nullable Cluster ofUser(String mysqlUserName) {
        return indexed(all).first(user(mysqlUserName));
    }

    /// The virtual cluster that stands for the one of that name.
    public @Nullable Cluster standingFor(String clusterName) {
        return indexed(all).first(member(clusterName));
    }

    Clusters add(Cluster cluster) {
        return new Clusters(indexed(all).plus(cluster));
    }

    /// @throws IllegalArgumentException when there is no such cluster
    Clusters drop(String clusterId) {
        return new Clusters(indexed(all).without(id(clusterId)));
    }

    /// @throws IllegalArgumentException when there is no such cluster
    Clusters change(String clusterId, UnaryOperator<Cluster> change) {
        return new Clusters(indexed(all).replaced(id(clusterId), change));
    }

    /// A cluster that must be there, because an event says so.
    ///
    /// @throws IllegalArgumentException when there is no such cluster
    public Cluster known(String clusterId) {
        Cluster cluster = withId(clusterId);
        if (cluster == null) {
            throw new IllegalArgumentException("no cluster " + clusterId);
        }
        return cluster;
    }

    private static IndexedList<Cluster> indexed(List<Cluster> clusters) {
        return IndexedList.of(clusters, Clusters::keys);
    }

    private static List<String> keys(Cluster cluster) {
        List<String> keys = new ArrayList<>();
        keys.add(id(cluster.clusterId()));
        keys.add(name(cluster.clusterName()));
        cluster.mysqlUserNames().forEach(userName -> keys.add(user(userName)));
        if (cluster.standsFor() != null) {
            cluster.standsFor().members().forEach(clusterName -> keys.add(member(clusterName)));
        }
        return keys;
    }

    private static String id(String clusterId) {
        return "id " + clusterId;
    }

    private static String name(String clusterName) {
        return "name " + clusterName;
    }

    private static String user(String userName) {
        return "user " + userName;
    }

    private static String member(String clusterName) {
        return "member " + clusterName;
    }
}
