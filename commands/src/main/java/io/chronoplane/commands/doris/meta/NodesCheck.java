package io.chronoplane.commands.doris.meta;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the nodes of a command must have, as far as it can be told without looking at any state.
final class NodesCheck {

    private static final int MAX_PORT = 65535;

    private NodesCheck() {}

    static Optional<DorisMetaRejection> each(ClusterType type, List<Node> nodes) {
        return first(nodes.stream().map(NodesCheck::cloudUniqueId))
                .or(() -> first(nodes.stream().map(node -> ports(type, node))));
    }

    /// What the frontends of a new cluster must be together.
    static Optional<DorisMetaRejection> masters(List<Node> nodes) {
        int masters = count(nodes, NodeType.FE_MASTER);
        int followers = count(nodes, NodeType.FE_FOLLOWER);
        if (followers > 0) {
            return masters == 0
                    ? Optional.empty()
                    : Optional.of(new NodeRejection.MasterBesideFollowers(masters, followers));
        }
        return masters == 1 ? Optional.empty() : Optional.of(new NodeRejection.MasterCountInvalid(masters));
    }

    private static Optional<DorisMetaRejection> cloudUniqueId(Node node) {
        return node.cloudUniqueId().isEmpty()
                ? Optional.of(new NodeRejection.CloudUniqueIdMissing(node))
                : TextLimit.check(TextField.CLOUD_UNIQUE_ID, node.cloudUniqueId());
    }

    private static Optional<DorisMetaRejection> ports(ClusterType type, Node node) {
        boolean complete = switch (type) {
            case SQL -> given(node.editLogPort()) && node.nodeType() != null && node.nodeType() != NodeType.UNKNOWN;
            case COMPUTE -> given(node.heartbeatPort());
            case VIRTUAL -> true;
        };
        return complete
                ? range(node, node.heartbeatPort()).or(() -> range(node, node.editLogPort()))
                : Optional.of(new NodeRejection.NodePortMissing(node));
    }

    private static Optional<DorisMetaRejection> range(Node node, @Nullable Integer port) {
        return port == null || (port >= 0 && port <= MAX_PORT)
                ? Optional.empty()
                : Optional.of(new NodeRejection.NodePortOutOfRange(node, port));
    }

    private static int count(List<Node> nodes, NodeType type) {
        return Math.toIntExact(nodes.stream().filter(node -> node.nodeType() == type).count());
    }

    private static boolean given(@Nullable Integer port) {
        return port != null && port != 0;
    }

    private static Optional<DorisMetaRejection> first(
            Stream<Optional<DorisMetaRejection>> checks) {
        return checks.flatMap(Optional::stream).findFirst();
    }
}
