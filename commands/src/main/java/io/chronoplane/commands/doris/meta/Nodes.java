package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.IndexedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nodes of a cluster, found by where they listen, by their cloud_unique_id and by their role.
final class Nodes {

    private Nodes() {}

    static IndexedList<Node> of(List<Node> nodes) {
        return IndexedList.of(nodes, Nodes::keys);
    }

    /// The key of the one node of that kind with that endpoint.
    ///
    /// @param endpoint `address:port`
    static String at(ClusterType kind, String endpoint) {
        return "at " + Endpoint.key(kind, endpoint);
    }

    /// The key of the nodes that hold a cloud_unique_id.
    static String holding(String cloudUniqueId) {
        return "holding " + cloudUniqueId;
    }

    /// The key of the nodes with that role.
    static String as(NodeType role) {
        return "as " + role;
    }

    /// The node that a command means: the one with the same cloud_unique_id that listens at its host or at its ip. A
    /// node that has both is known by its ip too, unless others with its cloud_unique_id share that ip and port.
    ///
    /// @param kind of their cluster
    /// @return null when there is no such node
    static @Nullable Node find(IndexedList<Node> nodes, ClusterType kind, Node wanted) {
        Node byHost = at(nodes, kind, wanted, wanted.host());
        Node byIp = byHost == null ? at(nodes, kind, wanted, wanted.ip()) : byHost;
        return byIp == null ? byAlias(nodes, kind, wanted) : byIp;
    }

    private static @Nullable Node at(
            IndexedList<Node> nodes, ClusterType kind, Node wanted, @Nullable String address) {
        Node node = address == null
                ? null
                : nodes.first(at(kind, new Endpoint(kind, address, Endpoint.port(kind, wanted)).toString()));
        return node != null && node.cloudUniqueId().equals(wanted.cloudUniqueId()) ? node : null;
    }

    private static @Nullable Node byAlias(IndexedList<Node> nodes, ClusterType kind, Node wanted) {
        String ip = wanted.ip();
        String alias = ip == null ? "" : alias(kind, wanted, ip);
        return nodes.count(alias) == 1 ? nodes.first(alias) : null;
    }

    private static List<String> keys(Node node) {
        List<String> keys = new ArrayList<>(4);
        keys.add(holding(node.cloudUniqueId()));
        if (node.nodeType() != null) {
            keys.add(as(node.nodeType()));
        }
        if (node.heartbeatPort() != null) {
            listen(ClusterType.COMPUTE, node, keys);
        }
        if (node.editLogPort() != null) {
            listen(ClusterType.SQL, node, keys);
        }
        return keys;
    }

    private static void listen(ClusterType kind, Node node, List<String> keys) {
        Endpoint endpoint = Endpoint.of(kind, node);
        if (endpoint != null) {
            keys.add(at(kind, endpoint.toString()));
            String ip = node.ip();
            if (ip != null && !ip.isEmpty() && !ip.equals(endpoint.address())) {
                keys.add(alias(kind, node, ip));
            }
        }
    }

    // No text of a node holds a NUL.
    private static String alias(ClusterType kind, Node node, String ip) {
        return "alias " + kind + " " + node.cloudUniqueId() + "\0" + ip + ":" + Endpoint.port(kind, node);
    }
}
