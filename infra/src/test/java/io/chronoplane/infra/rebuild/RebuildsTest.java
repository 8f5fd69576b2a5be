package io.chronoplane.infra.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Models;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import io.chronoplane.infra.rebuild.RebuildState.Differing;
import io.chronoplane.infra.rebuild.RebuildState.Phase;
import io.chronoplane.projections.core.Projection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildsTest {

    private static final int COMMANDS = 600;

    /// How many events a node has seen.
    record Seen(int events) {}

    /// What the fold with a defect does.
    private enum Defect {
        NONE,
        COUNTS_TWICE,
        FAILS,
        WAITS
    }

    private final MemoryStorage memory = new MemoryStorage();
    private final NodeStorage storage =
            new NodeStorage(memory, memory, new MemorySnapshots(), new MemoryCheckpoints());
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private volatile Defect defect = Defect.NONE;

    private final Projection<Seen> counting = new Projection<>(
            "test.seen", 1, "cuid", Seen.class, (id, view, recorded) -> count(view == null ? 0 : view.events()));

    private Seen count(int before) {
        return switch (defect) {
            case NONE -> new Seen(before + 1);
            case COUNTS_TWICE -> new Seen(before + 2);
            case FAILS -> throw new IllegalStateException("a defect");
            case WAITS -> {
                try {
                    assertThat(mayGoOn.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                yield new Seen(before + 1);
            }
        };
    }

    private Node open() {
        return Nodes.open(List.of(Models.plus(counting)), storage, NodeOptions.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rebuild_equalsTheViewsThatServe_afterARandomHistory_andWhileItGoesOn(long seed) throws Exception {
        RandomCommands random = new RandomCommands(seed);
        try (Node node = Nodes.open(storage)) {
            for (int i = 0; i < COMMANDS; i++) {
                Nodes.send(node, random.next());
            }
            for (String name : node.views().names()) {
                assertThat(node.rebuilds().start(name, true)).isPresent();
                while (node.rebuilds().running().isPresent()) {
                    Nodes.send(node, random.next());
                }
                RebuildState done = ended(node, name);
                assertThat(done.phase()).as("seed %s: %s", seed, done).isEqualTo(Phase.DONE);
                assertThat(done.differences()).as("seed %s: %s", seed, done).isZero();
                Nodes.send(node, random.next());
            }
            try (Node fresh = Nodes.open(
                    new NodeStorage(memory, memory, new MemorySnapshots(), new MemoryCheckpoints()))) {
                assertThat(DorisState.of(node)).as("seed %s", seed).isEqualTo(DorisState.of(fresh));
            }
        }
    }

    @Test
    void difference_isTold_forEachViewThatIsNotWhatTheLogSays_andTheViewsServeOn() throws Exception {
        try (Node node = open()) {
            twoWrongViews(node);

            assertThat(node.rebuilds().start("test.seen", false)).isPresent();

            RebuildState done = ended(node, "test.seen");
            assertThat(done.differences()).isEqualTo(2);
            assertThat(done.views()).isEqualTo(3);
            assertThat(done.entities())
                    .extracting(Differing::entity)
                    .containsExactlyInAnyOrder(new Tag("cuid", "a"), new Tag("cuid", "b"));
            assertThat(done.entities().getFirst().patch())
                    .hasToString("[{\"op\":\"replace\",\"path\":\"/events\",\"value\":1}]");
            assertThat(done.swapped()).isFalse();
            assertThat(node.views().view(counting, "a")).contains(new Seen(2));
        }
    }

    @Test
    void newViews_serveAndFollow_onceSwapped_alsoAfterARestart() throws Exception {
        try (Node node = open()) {
            twoWrongViews(node);
        }
        try (Node node = open()) {
            assertThat(node.rebuilds().start("test.seen", true)).isPresent();

            assertThat(ended(node, "test.seen").swapped()).isTrue();
            assertThat(node.views().view(counting, "a")).contains(new Seen(1));
            Nodes.send(node, Doris.add("i-1", "c-3", "a"));
            assertThat(node.views().view(counting, "a")).contains(new Seen(2));
        }
        try (Node node = open()) {
            assertThat(node.views().view(counting, "a")).contains(new Seen(2));
            assertThat(node.views().view(counting, "b")).contains(new Seen(1));
        }
    }

    @Test
    void viewThatStandsStill_goesOn_onceItsRebuiltOneServes() throws Exception {
        try (Node node = open()) {
            Nodes.send(node, Doris.create("i-1"));
            defect = Defect.FAILS;
            Nodes.send(node, Doris.add("i-1", "c-1", "a"));
            assertThat(node.views().poisoned()).hasSize(1);
            defect = Defect.NONE;

            assertThat(node.rebuilds().start("test.seen", true)).isPresent();

            assertThat(ended(node, "test.seen").differences()).isEqualTo(1);
            assertThat(node.views().poisoned()).isEmpty();
            assertThat(node.views().view(counting, "a")).contains(new Seen(1));
        }
    }

    @Test
    void rebuild_failsWithItsReason_andTheViewsServeOn_forAnEventThatCannotBeFolded() throws Exception {
        try (Node node = open()) {
            twoWrongViews(node);
            defect = Defect.FAILS;

            assertThat(node.rebuilds().start("test.seen", true)).isPresent();

            RebuildState failed = ended(node, "test.seen");
            assertThat(failed.phase()).isEqualTo(Phase.FAILED);
            assertThat(failed.reason()).hasValueSatisfying(why -> assertThat(why).startsWith("event 2 could not"));
            assertThat(node.views().view(counting, "a")).contains(new Seen(2));
            assertThat(node.views().poisoned()).isEmpty();
        }
    }

    @Test
    void rebuild_isRefused_whileAnotherOneRuns() throws Exception {
        try (Node node = open()) {
            twoWrongViews(node);
            defect = Defect.WAITS;
            assertThat(node.rebuilds().start("test.seen", false)).isPresent();

            assertThat(node.rebuilds().start("doris.meta.instance", false)).isEmpty();
            assertThat(node.rebuilds().running()).map(RebuildState::projection).contains("test.seen");
            mayGoOn.countDown();
            ended(node, "test.seen");
            assertThat(node.rebuilds().start("doris.meta.instance", false)).isPresent();
            ended(node, "doris.meta.instance");
        }
    }

    /// Those of `a` and `b`; that of `c` is right.
    private void twoWrongViews(Node node) throws Exception {
        Nodes.send(node, Doris.create("i-1"));
        defect = Defect.COUNTS_TWICE;
        Nodes.send(node, Doris.add("i-1", "c-1", "a", "b"));
        defect = Defect.NONE;
        Nodes.send(node, Doris.add("i-1", "c-2", "c"));
    }

    private static RebuildState ended(Node node, String name) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> node.rebuilds().last(name).orElseThrow(), state -> state.phase() != Phase.RUNNING);
    }
}
