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
import io.chronoplane.queries.doris.meta.GetInstance;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

    @Test
    void oneHolderOfACloudUniqueId_wins_whetherItComesWithAClusterOrWithANode() throws Exception {
        try (Node node = Nodes.open(NodeStorage.memory())) {
            for (int racer = 0; racer < RACERS; racer++) {
                send(node, Doris.create("i-" + racer));
                send(node, Doris.add("i-" + racer, "base"));
            }
            for (int round = 0; round < ROUNDS; round++) {
                String name = "u-" + round;
                race(
                        node,
                        racer -> racer % 2 == 0
                                ? Doris.add("i-" + racer, name, name)
                                : Doris.addNodes("i-" + racer, "base", name),
                        NodeRejection.CloudUniqueIdTaken.class);
            }
            assertThat(node.log().head()).isEqualTo(ROUNDS + 2 * RACERS);
        }
    }

    @Test
    void aCloudUniqueIdThatIsLetGo_isTakenByOneInstanceAtMost() throws Exception {
        try (Node node = Nodes.open(NodeStorage.memory())) {
            for (int racer = 0; racer < RACERS; racer++) {
                send(node, Doris.create("i-" + racer));
                send(node, Doris.add("i-" + racer, "base"));
            }
            for (int round = 0; round < ROUNDS; round++) {
                String name = "u-" + round;
                send(node, Doris.addNodes("i-0", "base", name));
                List<Outcome> outcomes = Crowd.all(RACERS, racer -> outcome(
                        node,
                        racer == 0
                                ? Doris.dropNodes("i-0", "base", name)
                                : Doris.addNodes("i-" + racer, "base", name)));

                assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Accepted.class);
                assertThat(outcomes.subList(1, RACERS)).filteredOn(Outcome.Accepted.class::isInstance)
                        .as("round %d", round).hasSizeLessThan(2);
                long holders = IntStream.range(0, RACERS)
                        .filter(racer -> holds(node, "i-" + racer, name))
                        .count();
                assertThat(holders).as("round %d", round).isEqualTo(
                        outcomes.stream().skip(1).filter(Outcome.Accepted.class::isInstance).count());
            }
        }
    }

    private static boolean holds(Node node, String instance, String cloudUniqueId) {
        return node.ask(new GetInstance(instance)).orElseThrow().clusters().known("base").cloudUniqueIds()
                .contains(cloudUniqueId);
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
