package io.chronoplane.infra.projection;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Models;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.fault.CountingStorage;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.doris.meta.InstanceProjection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Views after a restart.
class RestartTest {

    private static final int REVISION = InstanceProjection.PROJECTION.revision();
    private static final int STEPS = 300;
    private static final int CHECKPOINT_EVERY = 7;

    private final MemoryStorage memory = new MemoryStorage();
    private final CountingStorage counting = new CountingStorage(memory);
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();

    @Test
    void nothing_isFolded_afterAnOrderlyEnd() throws Exception {
        DorisState before;
        try (Node node = open(checkpoints)) {
            run(node, 1, STEPS);
            before = DorisState.of(node);
        }
        try (Node node = open(checkpoints)) {
            assertThat(counting.replayed()).isZero();
            assertThat(DorisState.of(node)).isEqualTo(before);
        }
    }

    @Test
    void theTailBehindTheCheckpoint_isFolded_andNoMore() throws Exception {
        try (Node first = open(checkpoints)) {
            run(first, 1, STEPS);
            // A copy, because the first node still runs and goes on keeping checkpoints.
            MemoryCheckpoints left = checkpoints.copy();
            long kept = left.read("doris.meta.instance", REVISION, segment -> {}).orElseThrow();
            try (Node second = open(left)) {
                assertThat(counting.replayed()).isEqualTo(memory.open().position() - kept);
                assertThat(DorisState.of(second)).isEqualTo(DorisState.of(first));
            }
        }
    }

    @Test
    void aViewOfAnotherRevision_isFoldedFromTheFirstEvent() throws Exception {
        try (Node node = open(checkpoints)) {
            run(node, 1, STEPS);
        }
        SystemModel changed = Models.changed(p -> p.equals(InstanceProjection.PROJECTION) ? at(p, REVISION + 1) : p);
        try (Node node = Nodes.open(List.of(changed), storage(checkpoints), options())) {
            assertThat(counting.replayed()).isEqualTo(memory.open().position());
            assertThat(checkpoints.read("doris.meta.instance", REVISION, segment -> {})).isEmpty();
            try (Node fresh = open(new MemoryCheckpoints())) {
                assertThat(DorisState.of(node)).isEqualTo(DorisState.of(fresh));
            }
        }
    }

    @Test
    void aCheckpointAheadOfTheLog_isOfAnotherLog() throws Exception {
        try (Node node = open(checkpoints)) {
            run(node, 1, STEPS);
        }
        MemoryStorage other = new MemoryStorage();
        NodeStorage mixed = new NodeStorage(other, other, new MemorySnapshots(), checkpoints);
        try (Node node = Nodes.open(mixed, options());
                Node empty = Nodes.open(NodeStorage.memory())) {
            assertThat(DorisState.of(node)).isEqualTo(DorisState.of(empty));
            run(node, 2, STEPS);
            try (Node fresh = Nodes.open(new NodeStorage(other, other, new MemorySnapshots(), new MemoryCheckpoints()))) {
                assertThat(DorisState.of(node)).isEqualTo(DorisState.of(fresh));
            }
        }
    }

    @Test
    void views_areAsTheyWere_afterACrash(@TempDir Path directory) throws Exception {
        Path live = Files.createDirectory(directory.resolve("live"));
        try (Node node = Nodes.open(Nodes.h2(live), options())) {
            RandomCommands commands = new RandomCommands(3);
            for (int crash = 0; crash < 5; crash++) {
                for (int i = 0; i < 37; i++) {
                    send(node, commands.next());
                }
                Path left = leftByACrash(live, directory.resolve("crash-" + crash));
                try (Node restarted = Nodes.open(Nodes.h2(left), options())) {
                    assertThat(DorisState.of(restarted)).as("crash %d", crash).isEqualTo(DorisState.of(node));
                }
            }
        }
    }

    /// The database and its journal as they are right after an answer.
    private static Path leftByACrash(Path live, Path left) throws IOException {
        Files.createDirectory(left);
        try (Stream<Path> files = Files.list(live)) {
            for (Path file : files.filter(each -> !each.toString().endsWith(".lock.db")).toList()) {
                Files.copy(file, left.resolve(file.getFileName()));
            }
        }
        return left;
    }

    private static void run(Node node, long seed, int steps) throws Exception {
        RandomCommands commands = new RandomCommands(seed);
        for (int i = 0; i < steps; i++) {
            send(node, commands.next());
        }
    }

    private static <V> Projection<V> at(Projection<V> p, int revision) {
        return new Projection<>(p.name(), revision, p.kind(), p.type(), p.fold());
    }

    private Node open(Checkpoints kept) {
        return Nodes.open(storage(kept), options());
    }

    private NodeStorage storage(Checkpoints kept) {
        return new NodeStorage(counting, memory, new MemorySnapshots(), kept);
    }

    private static NodeOptions options() {
        return new NodeOptions(LogOptions.DEFAULTS, 1_000, 1, CHECKPOINT_EVERY, InstantSource.system());
    }
}
