package io.chronoplane.infra.entity;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.fault.CountingStorage;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.Snapshots;
import io.chronoplane.infra.log.Snapshots.Snapshot;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Entities that are loaded from the log.
class ColdLoadTest {

    private static final int STEPS = 300;
    private static final int TURNS = 100_000;
    private static final int WINDOW = 5_000;
    private static final Tag INSTANCE = new Tag("instance", "i-1");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-03T04:05:06Z"));

    private final MemoryStorage memory = new MemoryStorage();
    private final CountingStorage counting = new CountingStorage(memory);
    private final MemorySnapshots snapshots = new MemorySnapshots();
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();

    @Test
    void aSnapshotAndItsTail_areTheSameAsAllEvents_forTheNextDecisions() throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            assertThat(continued(seed, true)).as("seed %d", seed).isEqualTo(continued(seed, false));
        }
    }

    /// What the second half of a history leads to, when all entities were loaded anew before it.
    private static List<Outcome> continued(long seed, boolean withSnapshots) throws Exception {
        MemoryStorage log = new MemoryStorage();
        MemorySnapshots kept = new MemorySnapshots();
        RandomCommands commands = new RandomCommands(seed);
        try (Node node = node(new NodeStorage(log, log, kept, new MemoryCheckpoints()), 1)) {
            run(node, commands);
        }
        Snapshots found = withSnapshots ? kept : new MemorySnapshots();
        try (Node node = node(new NodeStorage(log, log, found, new MemoryCheckpoints()), Long.MAX_VALUE)) {
            return run(node, commands);
        }
    }

    private static List<Outcome> run(Node node, RandomCommands commands) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            outcomes.add(send(node, commands.next()));
        }
        return outcomes;
    }

    @Test
    void aLongHistory_isNotRead_whenThereIsASnapshotOfIt() throws Exception {
        history(TURNS);
        long position = snapshots.find(INSTANCE).orElseThrow().position();
        assertThat(position).isGreaterThan(TURNS / 2);

        assertNextDecision(TURNS, snapshots, 1 + memory.open().position() - position);
    }

    @Test
    void aSnapshot_isLeftAside_whenItHasAnotherRevision() throws Exception {
        history(STEPS);
        assertNextDecision(
                STEPS, tampered(s -> new Snapshot(s.tag(), s.position(), s.revision() + 1, s.payload())), 1 + all());
    }

    @Test
    void aSnapshot_isLeftAside_whenItCannotBeRead() throws Exception {
        history(STEPS);
        byte[] half = "{\"is\":\"Live\",\"sta".getBytes(StandardCharsets.UTF_8);
        assertNextDecision(STEPS, tampered(s -> new Snapshot(s.tag(), s.position(), s.revision(), half)), 1 + all());
    }

    @Test
    void aSnapshot_isLeftAside_whenItIsAheadOfTheLog() throws Exception {
        history(STEPS);
        assertNextDecision(
                STEPS, tampered(s -> new Snapshot(s.tag(), all() + 1, s.revision(), s.payload())), 1 + all());
    }

    private long all() {
        return memory.open().position();
    }

    /// An instance and its cluster, which turns that often.
    private void history(int turns) throws Exception {
        try (Node node = node(storage(snapshots), 1)) {
            send(node, Doris.create("i-1"));
            send(node, Doris.add("i-1", "c-1"));
            Deque<CompletableFuture<Outcome>> underWay = new ArrayDeque<>();
            for (int n = 0; n < turns; n++) {
                underWay.add(node.send(Doris.turn("i-1", "c-1", n), Doris.ORIGIN));
                if (underWay.size() == WINDOW) {
                    Nodes.await(underWay.removeFirst());
                }
            }
            for (CompletableFuture<Outcome> outcome : underWay) {
                assertThat(Nodes.await(outcome)).isInstanceOf(Outcome.Accepted.class);
            }
            Awaitility.await().until(() -> snapshots.find(INSTANCE).isPresent());
        }
    }

    /// After a restart the next command goes on where the history ended, and so many events were read for it.
    private void assertNextDecision(int turns, Snapshots found, long events) throws Exception {
        try (Node node = node(storage(found), Long.MAX_VALUE)) {
            long before = counting.tagged();
            assertThat(send(node, Doris.turn("i-1", "c-1", turns)))
                    .isEqualTo(new Outcome.Accepted(all()))
                    .isEqualTo(new Outcome.Accepted(turns + 3));
            assertThat(counting.tagged() - before).isEqualTo(events);
        }
    }

    private NodeStorage storage(Snapshots found) {
        return new NodeStorage(counting, memory, found, checkpoints);
    }

    private Snapshots tampered(UnaryOperator<Snapshot> change) {
        return new Snapshots() {
            @Override
            public Optional<Snapshot> find(Tag tag) {
                return snapshots.find(tag).map(change);
            }

            @Override
            public void save(Snapshot snapshot) {
                snapshots.save(snapshot);
            }
        };
    }

    private static Node node(NodeStorage storage, long snapshotBytes) {
        LogOptions defaults = LogOptions.DEFAULTS;
        LogOptions log = new LogOptions(defaults.maxQueued(), defaults.maxBatch(), defaults.reopenPause(), CLOCK);
        return Nodes.open(storage, new NodeOptions(log, 1_000, snapshotBytes, 1_000_000, CLOCK));
    }
}
