package io.chronoplane.benchmarks.doris;

import java.nio.ByteBuffer;
import java.util.List;

/// One cluster on its way round NORMAL, SUSPENDED, TO_RESUME, NORMAL. It remembers where it stands, so its next step
/// is always legal as long as one connection at a time asks for it.
final class Cluster {
    private final Request add;
    private final List<Request> steps;
    private int next;

    Cluster(String instance, int number) {
        var name = "%04d".formatted(number);
        this.add = Requests.addCluster(instance, name, number);
        this.steps = List.of(
                Requests.setClusterStatus(instance, name, "SUSPENDED"),
                Requests.setClusterStatus(instance, name, "TO_RESUME"),
                Requests.setClusterStatus(instance, name, "NORMAL"));
    }

    Request add() {
        return add;
    }

    void writeNextStep(ByteBuffer out) {
        steps.get(next).writeTo(out);
        next = (next + 1) % steps.size();
    }
}
