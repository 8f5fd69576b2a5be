package io.chronoplane.infra.entity;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cache that is far too small costs time and changes nothing else.
class EvictionTest {

    private static final int STEPS = 400;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-03T04:05:06Z"));

    private record History(List<Outcome> outcomes, DorisState end) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRandomHistory_goesTheSameWay_whateverTheCacheHolds(int capacity) throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            assertThat(history(seed, capacity)).as("seed %d", seed).isEqualTo(history(seed, 1_000));
        }
    }

    private static History history(long seed, int capacity) throws Exception {
        RandomCommands commands = new RandomCommands(seed);
        List<Outcome> outcomes = new ArrayList<>();
        try (Node node = Nodes.open(NodeStorage.memory(), options(capacity))) {
            for (int i = 0; i < STEPS; i++) {
                outcomes.add(send(node, commands.next()));
            }
            return new History(outcomes, DorisState.of(node));
        }
    }

    private static NodeOptions options(int capacity) {
        LogOptions defaults = LogOptions.DEFAULTS;
        LogOptions log = new LogOptions(defaults.maxQueued(), defaults.maxBatch(), defaults.reopenPause(), CLOCK);
        return new NodeOptions(log, capacity, 1, 1, CLOCK);
    }
}
