package io.chronoplane.infra.node;

import static io.chronoplane.infra.doris.Doris.ORIGIN;
import static io.chronoplane.infra.doris.Nodes.send;
import static io.chronoplane.infra.doris.Nodes.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.HealthCheck;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.LogCopy;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.fault.FaultyStorage;
import io.chronoplane.infra.fault.FaultyStorage.Fault;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// A node whose disk fails, and comes back.
class FailedWritesTest {

    private static final int WRITERS = 6;
    private static final int STEPS = 150;
    private static final int BREAKDOWNS = 8;

    private final MemoryStorage memory = new MemoryStorage();
    private final FaultyStorage faulty = new FaultyStorage(memory);
    private final Node node = Nodes.open(
            new NodeStorage(faulty, memory, new MemorySnapshots(), new MemoryCheckpoints()), Nodes.queue(1_000));

    @AfterEach
    void close() {
        faulty.mend();
        node.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aFailedWrite_failsItsRequest_andShowsInHealth_untilTheLogIsOpenAgain(Fault fault) throws Exception {
        send(node, Doris.create("i-1"));
        faulty.breakDown(fault);

        assertThat(unavailable(node.send(Doris.create("i-2"), ORIGIN))).isEqualTo(Reason.LOG_CLOSED);
        assertThat(log().status()).isEqualTo(Health.Status.FAILED);
        assertThat(log().detail()).contains("log");
        assertThat(unavailable(node.send(Doris.create("i-4"), ORIGIN))).isEqualTo(Reason.LOG_CLOSED);

        faulty.mend();
        Awaitility.await().until(() -> log().status() == Health.Status.OK);
        long found = fault == Fault.AFTER_THE_WRITE ? 2 : 1;
        Awaitility.await().until(() -> node.views().position() == found);
        assertThat(node.log().head()).isEqualTo(found);
        assertThat(send(node, Doris.create("i-3"))).isEqualTo(new Outcome.Accepted(found + 1));
        assertViewsAndEntitiesAreTheLog();
    }

    @Test
    void nothingAcknowledged_isLost_whenTheDiskComesAndGoes() {
        AtomicLong lastAcknowledged = new AtomicLong();
        List<Integer> steps = Crowd.all(WRITERS + 1, n -> n == 0 ? breakDowns() : writes(n, lastAcknowledged));

        assertThat(steps).hasSize(WRITERS + 1);
        assertThat(memory.open().position()).isGreaterThanOrEqualTo(lastAcknowledged.get());
        assertViewsAndEntitiesAreTheLog();
    }

    private int breakDowns() {
        Fault[] kinds = {Fault.BEFORE_THE_WRITE, Fault.AFTER_THE_WRITE};
        for (int i = 0; i < BREAKDOWNS; i++) {
            pause(40);
            faulty.breakDown(kinds[i % kinds.length]);
            pause(15);
            faulty.mend();
        }
        return BREAKDOWNS;
    }

    private int writes(int writer, AtomicLong lastAcknowledged) {
        RandomCommands commands = new RandomCommands(writer);
        for (int i = 0; i < STEPS; i++) {
            try {
                if (send(node, commands.next()) instanceof Outcome.Accepted accepted) {
                    lastAcknowledged.accumulateAndGet(accepted.position(), Math::max);
                }
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(Unavailable.class);
                pause(5);
            } catch (Exception e) {
                throw new AssertionError("no answer", e);
            }
        }
        return STEPS;
    }

    /// What a node shows and decides that has never seen anything but the log.
    private void assertViewsAndEntitiesAreTheLog() {
        Awaitility.await().until(() -> node.views().position() == memory.open().position());
        MemoryStorage copy = LogCopy.of(memory);
        try (Node fresh = Nodes.open(new NodeStorage(copy, copy, new MemorySnapshots(), new MemoryCheckpoints()))) {
            assertThat(DorisState.of(node)).isEqualTo(DorisState.of(fresh));
            RandomCommands one = new RandomCommands(99);
            RandomCommands other = new RandomCommands(99);
            for (int i = 0; i < STEPS; i++) {
                assertThat(send(node, one.next())).isEqualTo(send(fresh, other.next()));
            }
        } catch (Exception e) {
            throw new AssertionError("a node on the log alone", e);
        }
    }

    private Health log() {
        return NodeHealth.of(node).stream()
                .filter(check -> check.name().equals("log"))
                .map(HealthCheck::check)
                .findFirst()
                .orElseThrow();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
