package io.chronoplane.commands.doris.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds nodes by looking at all of them.
final class NaiveNodes {

    private NaiveNodes() {}

    /// Where a node listens.
    static String endpoint(@Nullable ClusterType type, Node node) {
        return address(node) + ":" + port(type, node);
    }

    /// The nodes that are meant, one for each that is asked for; null when one is not there, not clear, or asked for
    /// twice.
    static @Nullable List<Node> find(Cluster cluster, List<Node> asked) {
        List<Node> left = new ArrayList<>(cluster.nodes());
        List<Node> found = new ArrayList<>();
        for (Node wanted : asked) {
            Node node = find(cluster.type(), left, wanted);
            if (node == null) {
                return null;
            }
            left.remove(node);
            found.add(node);
        }
        return found;
    }

    private static @Nullable Node find(ClusterType type, List<Node> nodes, Node wanted) {
        List<Node> candidates = nodes.stream()
                .filter(node -> node.cloudUniqueId().equals(wanted.cloudUniqueId()))
                .filter(node -> Objects.equals(port(type, node), port(type, wanted)))
                .toList();
        Node byHost = only(candidates, node -> address(node).equals(wanted.host()));
        Node byIp = only(candidates, node -> address(node).equals(wanted.ip()));
        Node byOtherIp = only(candidates, node -> node.ip() != null
                && !node.ip().equals(address(node))
                && node.ip().equals(wanted.ip()));
        return byHost != null ? byHost : byIp != null ? byIp : byOtherIp;
    }

    private static @Nullable Node only(List<Node> nodes, Predicate<Node> what) {
        List<Node> matching = nodes.stream().filter(what).toList();
        return matching.size() == 1 ? matching.getFirst() : null;
    }

    private static String address(Node node) {
        return String.valueOf(node.host() == null ? node.ip() : node.host());
    }

    private static @Nullable Integer port(@Nullable ClusterType type, Node node) {
        return type == ClusterType.SQL ? node.editLogPort() : node.heartbeatPort();
    }
}
