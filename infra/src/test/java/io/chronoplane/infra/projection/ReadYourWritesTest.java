package io.chronoplane.infra.projection;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.SetClusterStatus;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.queries.doris.meta.GetInstance;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever got an OK reads its own write; and what is read is what the log says.
class ReadYourWritesTest {

    private static final int WRITERS = 16;
    private static final int TURNS = 120;
    private static final int STEPS = 500;

    @Test
    void aWriter_readsItsOwnWrite_atTheMomentOfTheAnswer(@TempDir Path directory) {
        try (Node node = Nodes.open(Nodes.h2(directory))) {
            List<Integer> right = Crowd.all(WRITERS, writer -> turns(node, "i-" + writer));

            assertThat(right).containsOnly(TURNS);
        }
    }

    /// How many answers agreed with what was read when they came.
    private static int turns(Node node, String instance) {
        try {
            send(node, Doris.create(instance));
            send(node, Doris.add(instance, "c"));
            int right = 0;
            for (int n = 0; n < TURNS; n++) {
                SetClusterStatus turn = Doris.turn(instance, "c", n);
                CompletableFuture<Boolean> shown = node.send(turn, Doris.ORIGIN)
                        .thenApply(outcome -> outcome instanceof Outcome.Accepted
                                && turn.status() == status(node, instance));
                right += Nodes.await(shown) ? 1 : 0;
            }
            return right;
        } catch (Exception e) {
            throw new AssertionError(instance, e);
        }
    }

    private static @Nullable ClusterStatus status(Node node, String instance) {
        return node.ask(new GetInstance(instance))
                .map(view -> view.clusters().withId("c"))
                .map(Cluster::status)
                .orElse(null);
    }

    @Test
    void views_areWhatTheLogSays_afterRandomHistories() {
        for (long seed = 0; seed < 5; seed++) {
            long from = seed;
            MemoryStorage memory = new MemoryStorage();
            try (Node node = Nodes.open(storage(memory), Nodes.eager(10))) {
                Crowd.all(4, writer -> history(node, from * 100 + writer));

                try (Node fresh = Nodes.open(storage(memory))) {
                    assertThat(DorisState.of(node)).as("seed %d", seed).isEqualTo(DorisState.of(fresh));
                }
            }
        }
    }

    private static int history(Node node, long seed) {
        RandomCommands commands = new RandomCommands(seed);
        return IntStream.range(0, STEPS).map(i -> accepted(node, commands)).sum();
    }

    private static int accepted(Node node, RandomCommands commands) {
        try {
            return send(node, commands.next()) instanceof Outcome.Accepted ? 1 : 0;
        } catch (Exception e) {
            throw new AssertionError("neither accepted nor refused", e);
        }
    }

    private static NodeStorage storage(MemoryStorage memory) {
        return new NodeStorage(memory, memory, new MemorySnapshots(), new MemoryCheckpoints());
    }
}
