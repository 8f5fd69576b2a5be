package io.chronoplane.infra.entity;

import static io.chronoplane.infra.doris.Nodes.await;
import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.Snapshots;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A snapshot is written when the events since the last one weigh as much as it would save.
class SnapshotsDueTest {

    private static final int MIN_BYTES = 20_000;
    private static final int TURNS = 3_000;
    private static final int FEW = 10;
    private static final Tag INSTANCE = new Tag("instance", "i-1");

    private final MemoryStorage memory = new MemoryStorage();
    private final Counting snapshots = new Counting();

    @Test
    void aShortHistory_hasNoSnapshot() throws Exception {
        try (Node node = open()) {
            turn(node, FEW);
        }
        assertThat(bytes()).isLessThan(MIN_BYTES);
        assertThat(snapshots.saved).hasValue(0);
    }

    @Test
    void aBusyEntity_hasASnapshot_butNotOneForEachOfItsQueuedEvents() throws Exception {
        try (Node node = open()) {
            turn(node, TURNS);
            Awaitility.await().until(() -> snapshots.saved.get() > 0);
        }
        assertThat(snapshots.saved).hasValueLessThanOrEqualTo((int) (2 * bytes() / MIN_BYTES));
    }

    /// Queues that many changes of one entity at once.
    private static void turn(Node node, int turns) throws Exception {
        send(node, Doris.create("i-1"));
        send(node, Doris.add("i-1", "c"));
        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, turns)
                .mapToObj(n -> node.send(Doris.turn("i-1", "c", n), Doris.ORIGIN))
                .toList();
        for (CompletableFuture<Outcome> outcome : outcomes) {
            assertThat(await(outcome)).isInstanceOf(Outcome.Accepted.class);
        }
    }

    private long bytes() {
        return memory.read(INSTANCE, 0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .mapToLong(SnapshotsDueTest::bytes)
                .sum();
    }

    private static long bytes(StoredEvent event) {
        return (long) event.payload().length + event.metadata().length;
    }

    private Node open() {
        return Nodes.open(
                new NodeStorage(memory, memory, snapshots, new MemoryCheckpoints()),
                new NodeOptions(LogOptions.DEFAULTS, 1_000, MIN_BYTES, 1_000_000, InstantSource.system()));
    }

    private static final class Counting implements Snapshots {

        private final MemorySnapshots kept = new MemorySnapshots();
        private final AtomicInteger saved = new AtomicInteger();

        @Override
        public Optional<Snapshot> find(Tag tag) {
            return kept.find(tag);
        }

        @Override
        public void save(Snapshot snapshot) {
            kept.save(snapshot);
            saved.incrementAndGet();
        }
    }
}
