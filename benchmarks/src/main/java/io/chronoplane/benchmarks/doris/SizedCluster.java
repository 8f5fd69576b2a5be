package io.chronoplane.benchmarks.doris;

import java.nio.ByteBuffer;
import java.util.List;

/// A cluster of ten nodes with a status that moves, by one connection at a time.
final class SizedCluster {
    private static final int NODES = 10;

    private final String instance;
    private final String name;
    private final Request add;
    private final Cluster statuses;
    private final List<Request> reads;

    SizedCluster(String instance, int number) {
        this.name = "%04d".formatted(number);
        this.instance = instance;
        this.add = Requests.addClusterOf(instance, name, NODES);
        this.statuses = new Cluster(instance, number);
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

    /// One more node, which comes and goes.
    ///
    /// @param number 0 or greater
    Guest guest(int number) {
        return new Guest(List.of(
                Requests.changeNode("add_node", instance, name, NODES + number),
                Requests.changeNode("drop_node", instance, name, NODES + number)));
    }

    /// A node that is added, dropped, and added again. It remembers whether it is there.
    static final class Guest {
        private final List<Request> steps;
        private int next;

        private Guest(List<Request> steps) {
            this.steps = steps;
        }

        void writeNextStep(ByteBuffer out) {
            steps.get(next).writeTo(out);
            next = (next + 1) % steps.size();
        }
    }
}
