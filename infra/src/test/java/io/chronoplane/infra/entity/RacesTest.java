package io.chronoplane.infra.entity;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.doris.meta.InstanceRejection;
import io.chronoplane.commands.doris.meta.NodeRejection;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of several who want the same thing at the same moment, exactly one gets it.
class RacesTest {

    private static final int ROUNDS = 1_000;
    private static final int RACERS = 4;

    @TempDir
    Path directory;

    @Test
    void oneCreation_wins_inMemory() {
        try (Node node = Nodes.open(NodeStorage.memory())) {
            creations(node);
        }
    }

    @Test
    void oneCreation_wins_onH2() {
        try (Node node = Nodes.open(Nodes.h2(directory))) {
            creations(node);
        }
    }

    @Test
    void oneHolderOfACloudUniqueId_wins_inMemory() throws Exception {
        try (Node node = Nodes.open(NodeStorage.memory())) {
            holders(node);
        }
    }

    @Test
    void oneHolderOfACloudUniqueId_wins_onH2() throws Exception {
        try (Node node = Nodes.open(Nodes.h2(directory))) {
            holders(node);
        }
    }

    private static void creations(Node node) {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "i-" + round;
            race(node, racer -> Doris.create(id), InstanceRejection.InstanceIdTaken.class);
        }
        assertThat(node.log().head()).isEqualTo(ROUNDS);
    }

    private static void holders(Node node) throws Exception {
        for (int racer = 0; racer < RACERS; racer++) {
            send(node, Doris.create("i-" + racer));
        }
        for (int round = 0; round < ROUNDS; round++) {
            String name = "u-" + round;
            race(node, racer -> Doris.add("i-" + racer, name, name), NodeRejection.CloudUniqueIdTaken.class);
        }
        assertThat(node.log().head()).isEqualTo(ROUNDS + RACERS);
    }

    private static void race(Node node, IntFunction<Command> command, Class<? extends Rejection> refusal) {
        List<Outcome> outcomes = Crowd.all(RACERS, racer -> outcome(node, command.apply(racer)));

        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Rejected.class::isInstance)
                .hasSize(RACERS - 1)
                .allSatisfy(lost -> assertThat(((Outcome.Rejected) lost).rejection()).isInstanceOf(refusal));
    }

    private static Outcome outcome(Node node, Command command) {
        try {
            return send(node, command);
        } catch (Exception e) {
            throw new AssertionError("neither accepted nor refused", e);
        }
    }
}
