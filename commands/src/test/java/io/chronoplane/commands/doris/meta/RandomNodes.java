package io.chronoplane.commands.doris.meta;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Commands about nodes: of clusters that are there more often than not.
final class RandomNodes {

    private final Dice dice;

    RandomNodes(Dice dice) {
        this.dice = dice;
    }

    List<Supplier<DorisMetaCommand>> commands() {
        return List.of(this::add, this::add, this::add, this::drop, this::drop, this::drop, this::mark, this::mark);
    }

    private DorisMetaCommand add() {
        String instanceId = dice.instanceId();
        Cluster cluster = dice.clusterOf(instanceId);
        ClusterType type = dice.oneIn(10) ? ClusterType.SQL : real(cluster);
        List<Node> nodes = IntStream.range(0, 1 + dice.below(2)).mapToObj(i -> dice.node(type)).toList();
        return new AddNodes(instanceId, spec(cluster, type, nodes));
    }

    private DorisMetaCommand drop() {
        String instanceId = dice.instanceId();
        return new DropNodes(instanceId, some(dice.clusterOf(instanceId)));
    }

    private DorisMetaCommand mark() {
        String instanceId = dice.instanceId();
        return new SetNodeStatus(
                instanceId,
                some(dice.clusterOf(instanceId)),
                dice.any(NodeStatus.DECOMMISSIONING, NodeStatus.DECOMMISSIONED));
    }

    private NodesSpec some(Cluster cluster) {
        List<Node> nodes = IntStream.range(0, 1 + dice.below(2)).mapToObj(i -> asked(dice.nodeOf(cluster))).toList();
        return spec(cluster, real(cluster), nodes);
    }

    // Callers say as much of a node as they know.
    private Node asked(Node node) {
        Integer editLogPort = node.editLogPort();
        return Samples.node(
                node.cloudUniqueId(),
                dice.oneIn(3) && node.host() != null ? null : node.ip(),
                dice.oneIn(3) ? null : node.host(),
                editLogPort == null ? node.heartbeatPort() : null,
                editLogPort,
                node.nodeType());
    }

    private NodesSpec spec(Cluster cluster, ClusterType type, List<Node> nodes) {
        return switch (dice.below(4)) {
            case 0 -> new NodesSpec("", cluster.clusterName(), type, nodes);
            case 1 -> new NodesSpec(cluster.clusterId(), "", type, nodes);
            case 2 -> new NodesSpec(cluster.clusterId(), dice.clusterName(), type, nodes);
            default -> new NodesSpec(cluster.clusterId(), cluster.clusterName(), type, nodes);
        };
    }

    private static ClusterType real(Cluster cluster) {
        return cluster.type() == ClusterType.SQL ? ClusterType.SQL : ClusterType.COMPUTE;
    }
}
