package io.chronoplane.infra.projection;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Models;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.fault.CountingStorage;
import io.chronoplane.infra.log.StorageException;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.projections.doris.meta.InstanceProjection;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Checkpoints that cannot always be written.
class CheckpointFailureTest {

    private static final int STEPS = 200;

    /// Holds itself, which no JSON can.
    private record Unwritable(Map<String, Object> itself) {}

    private static final Unwritable VIEW = new Unwritable(new HashMap<>());

    static {
        VIEW.itself().put("again", VIEW.itself());
    }

    private static final Projection<Unwritable> UNWRITABLE =
            new Projection<>("test.unwritable", 1, "cuid", Unwritable.class, (id, view, recorded) -> VIEW);

    private final MemoryStorage memory = new MemoryStorage();
    private final CountingStorage counting = new CountingStorage(memory);

    @Test
    void aFailedCheckpoint_losesNothing_becauseTheNextHoldsItsChangesToo() throws Exception {
        for (long seed = 0; seed < 3; seed++) {
            Unreliable checkpoints = new Unreliable(seed);
            try (Node node = Nodes.open(storage(checkpoints), Nodes.eager(1_000))) {
                RandomCommands commands = new RandomCommands(seed);
                for (int i = 0; i < STEPS; i++) {
                    send(node, commands.next());
                }
                checkpoints.mended = true;
                send(node, new RandomCommands(seed).next());
            }
            long before = counting.replayed();
            try (Node restored = Nodes.open(storage(checkpoints), Nodes.eager(1_000))) {
                assertThat(counting.replayed()).as("the checkpoint was used").isLessThan(before + 20);
                try (Node fresh = Nodes.open(storage(new MemoryCheckpoints()))) {
                    assertThat(DorisState.of(restored)).as("seed %d", seed).isEqualTo(DorisState.of(fresh));
                }
            }
        }
    }

    @Test
    void aCheckpointThatIsLost_isMadeGoodByOneThatHoldsAll() throws Exception {
        Forgetful checkpoints = new Forgetful();
        DorisState end;
        try (Node node = Nodes.open(storage(checkpoints), Nodes.eager(1_000))) {
            RandomCommands commands = new RandomCommands(7);
            for (int i = 0; i < STEPS; i++) {
                send(node, commands.next());
                if (i == STEPS / 4) {
                    checkpoints.remember();
                }
                if (i == STEPS / 2) {
                    checkpoints.comeBackWithoutTheNewest();
                }
            }
            end = DorisState.of(node);
        }
        try (Node restored = Nodes.open(storage(checkpoints), Nodes.eager(1_000))) {
            assertThat(DorisState.of(restored)).isEqualTo(end);
        }
    }

    @Test
    void aViewThatCannotBeWritten_keepsNoOtherFromItsCheckpoint() throws Exception {
        MemoryCheckpoints checkpoints = new MemoryCheckpoints();
        try (Node node = Nodes.open(List.of(Models.plus(UNWRITABLE)), storage(checkpoints), NodeOptions.DEFAULTS)) {
            send(node, Doris.create("i-1"));
            send(node, Doris.add("i-1", "c", "cuid"));
        }
        int revision = InstanceProjection.PROJECTION.revision();
        assertThat(checkpoints.read("doris.meta.instance", revision, segment -> {}).orElseThrow()).isEqualTo(2);
        assertThat(checkpoints.read(UNWRITABLE.name(), 1, segment -> {})).isEmpty();

        try (Node node = Nodes.open(List.of(Models.plus(UNWRITABLE)), storage(checkpoints), NodeOptions.DEFAULTS)) {
            assertThat(node.views().view(UNWRITABLE, "cuid")).contains(VIEW);
        }
    }

    private NodeStorage storage(Checkpoints checkpoints) {
        return new NodeStorage(counting, memory, new MemorySnapshots(), checkpoints);
    }

    /// A quarter of its writes fails.
    private static final class Unreliable implements Checkpoints {

        private final MemoryCheckpoints kept = new MemoryCheckpoints();
        private final Random random;
        private volatile boolean mended;

        Unreliable(long seed) {
            random = new Random(seed);
        }

        @Override
        public Optional<Long> read(String projection, int revision, Consumer<byte[]> segments) {
            return kept.read(projection, revision, segments);
        }

        @Override
        public void save(List<Change> changes) {
            if (!mended && random.nextInt(4) == 0) {
                throw new StorageException("no room for a checkpoint", new IOException("No space left on device"));
            }
            kept.save(changes);
        }

        @Override
        public void clear(String projection) {
            kept.clear(projection);
        }
    }

    /// A database that was abandoned, and came back as it had been some writes before.
    private static final class Forgetful implements Checkpoints {

        private MemoryCheckpoints kept = new MemoryCheckpoints();
        private MemoryCheckpoints former = new MemoryCheckpoints();

        synchronized void remember() {
            former = kept.copy();
        }

        synchronized void comeBackWithoutTheNewest() {
            kept = former;
        }

        @Override
        public synchronized Optional<Long> read(String projection, int revision, Consumer<byte[]> segments) {
            return kept.read(projection, revision, segments);
        }

        @Override
        public synchronized void save(List<Change> changes) {
            kept.save(changes);
        }

        @Override
        public synchronized void clear(String projection) {
            kept.clear(projection);
        }
    }
}
