package io.chronoplane.infra.projection;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.HealthCheck;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Models;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeHealth;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.projections.core.Projection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A view whose fold has a defect.
class PoisonTest {

    /// How many events a node has seen.
    record Seen(int events) {}

    private final MemoryStorage memory = new MemoryStorage();
    private final NodeStorage storage =
            new NodeStorage(memory, memory, new MemorySnapshots(), new MemoryCheckpoints());
    private volatile String poison = "bad";

    private final Projection<Seen> counting = new Projection<>(
            "test.seen", 1, "cuid", Seen.class, (id, view, recorded) -> count(id, view == null ? 0 : view.events()));

    private Seen count(String id, int before) {
        if (id.equals(poison)) {
            throw new IllegalStateException("a defect");
        }
        return new Seen(before + 1);
    }

    @Test
    void aPoisonedEvent_stopsItsOwnViewOnly_andShowsInHealth() throws Exception {
        try (Node node = open()) {
            poisonIt(node);
            send(node, Doris.set("i-1", "b", ClusterStatus.SUSPENDED));
            send(node, Doris.add("i-1", "c", "good"));

            assertThat(seen(node, "good")).contains(new Seen(1));
            assertThat(seen(node, "first")).as("of the poisoned event there is nothing").isEmpty();
            try (Node whole = Nodes.open(
                    new NodeStorage(memory, memory, new MemorySnapshots(), new MemoryCheckpoints()))) {
                assertThat(DorisState.of(node)).isEqualTo(DorisState.of(whole));
            }
            assertThat(projections(node).status()).isEqualTo(Health.Status.FAILED);
            assertThat(projections(node).detail()).contains("test.seen", "event 3");
        }
    }

    @Test
    void aPoisonedView_standsStillAgain_whenTheDefectIsStillThere() throws Exception {
        try (Node node = open()) {
            poisonIt(node);
        }
        try (Node node = open()) {
            assertThat(projections(node).status()).isEqualTo(Health.Status.FAILED);
            assertThat(seen(node, "good")).contains(new Seen(1));
        }
    }

    @Test
    void aPoisonedView_goesOnWhereItStood_whenTheDefectIsMended() throws Exception {
        try (Node node = open()) {
            poisonIt(node);
            send(node, Doris.add("i-1", "c", "good"));
        }
        poison = "none";
        try (Node node = open()) {
            assertThat(projections(node).status()).isEqualTo(Health.Status.OK);
            assertThat(seen(node, "good")).contains(new Seen(2));
            assertThat(seen(node, "first")).contains(new Seen(1));
            assertThat(seen(node, "bad")).contains(new Seen(1));
        }
    }

    /// Its third event is folded for the first of its ids and fails for the second.
    private static void poisonIt(Node node) throws Exception {
        send(node, Doris.create("i-1"));
        send(node, Doris.add("i-1", "a", "good"));
        send(node, Doris.add("i-1", "b", "first", "bad"));
    }

    private Optional<Seen> seen(Node node, String id) {
        return node.views().view(counting, id);
    }

    private static Health projections(Node node) {
        return NodeHealth.of(node).stream()
                .filter(check -> check.name().equals("projections"))
                .map(HealthCheck::check)
                .findFirst()
                .orElseThrow();
    }

    private Node open() {
        return Nodes.open(List.of(Models.plus(counting)), storage, NodeOptions.DEFAULTS);
    }
}
