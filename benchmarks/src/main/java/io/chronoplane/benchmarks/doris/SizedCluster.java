package io.chronoplane.benchmarks.doris;

import java.nio.ByteBuffer;
import java.util.List;

/// A cluster of ten nodes, an eleventh that comes and goes, and a status that moves. One connection at a time may ask
/// for it.
final class SizedCluster {
    private static final int NODES = 10;

    private final String instance;
    private final Request add;
    private final Cluster statuses;
    private final List<Request> nodes;
    private final List<Request> reads;
    private int nextNode;

    SizedCluster(String instance, int number) {
        var name = "%04d".formatted(number);
        this.instance = instance;
        this.add = Requests.addClusterOf(instance, name, NODES);
        this.statuses = new Cluster(instance, number);
        this.nodes = List.of(
                Requests.changeNode("add_node", instance, name, NODES),
                Requests.changeNode("drop_node", instance, name, NODES));
        this.reads = List.of(
                Requests.getOneCluster(instance, name, "\"cluster_id\": \"cluster-" + name + "\""),
                Requests.getOneCluster(instance, name, "\"cluster_name\": \"compute_" + name + "\""),
                Requests.getOneCluster(instance, name, "\"mysql_user_name\": \"user_" + name + "\""));
    }

    String instance() {
        return instance;
    }

    Request add() {
        return add;
    }

    List<Request> reads() {
        return reads;
    }

    void writeNextStep(ByteBuffer out) {
        statuses.writeNextStep(out);
    }

    void writeNextNode(ByteBuffer out) {
        nodes.get(nextNode).writeTo(out);
        nextNode = (nextNode + 1) % nodes.size();
    }
}
