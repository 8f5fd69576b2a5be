package io.chronoplane.infra.log.postgres;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.assertConflict;
import static io.chronoplane.infra.log.conformance.Appends.assertUnavailable;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.unless;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.ConflictException;
import io.chronoplane.infra.log.HashChain;
import io.chronoplane.infra.log.Head;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.conformance.Crowd;
import io.chronoplane.infra.log.postgres.Writers.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Several nodes append to one log.
@ExtendWith(OnPostgres.class)
final class SharedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Writers writers;

    @BeforeEach
    void takeAPlace(PostgresAddress address) {
        writers = new Writers(address);
    }

    @AfterEach
    void close() {
        writers.close();
    }

    @Test
    void everyLog_tellsEveryEventOnceInOrder_whenAllAppendAtOnce() {
        List<Writer> nodes = writers.open(3);
        int each = 60;
        int crowd = 12;

        Crowd.all(crowd, i -> {
            for (int n = 0; n < each; n++) {
                accepted(nodes.get(i % 3).log(), free(saying(i + "-" + n, tag("t" + i)), saying("and")));
            }
            return true;
        });

        long total = 2L * each * crowd;
        List<Long> all = LongStream.rangeClosed(1, total).boxed().toList();
        for (Writer node : nodes) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(node.positions()).hasSize((int) total));
            assertThat(node.positions()).isEqualTo(all);
            assertThat(node.log().head()).isEqualTo(total);
        }
        assertChained(nodes.getFirst().log().read(0, (int) total));
    }

    @Test
    void oneWins_ofMany_whoTakeTheSameIdOnDifferentNodes() {
        List<Writer> nodes = writers.open(3);

        for (int round = 0; round < 20; round++) {
            String id = "id" + round;
            List<Boolean> won = Crowd.all(6, i -> {
                Append append = queue(nodes.get(i % 3).log(), unless(tag(id), Mark.ORIGIN, saying("mine", tag(id))));
                return succeeds(append);
            });

            assertThat(won).as(id).containsOnlyOnce(true);
        }

        assertThat(nodes.getFirst().log().head()).isEqualTo(20);
    }

    @Test
    void conflict_isToldBehindWhatItConflictsWith_forAStaleNode() {
        List<Writer> nodes = writers.open(2);
        accepted(nodes.get(0).log(), free(saying("first", tag("a"))));

        Append stale = queue(nodes.get(1).log(), unless(tag("a"), Mark.ORIGIN, saying("second", tag("a"))));

        assertConflict(stale);
        assertThat(nodes.get(1).positions()).containsExactly(1L);
        assertThat(nodes.get(1).log().read(tag("a"), 0, 10)).hasSize(1);
        assertThat(nodes.get(1).log().mayContain(tag("a"))).isTrue();
    }

    @Test
    void confirmation_bringsWhatOthersAppendedBefore() {
        List<Writer> nodes = writers.open(2);
        Writer other = nodes.get(1);

        for (long n = 1; n <= 50; n++) {
            accepted(nodes.get(0).log(), free(saying("next")));
            Append asked = queue(other.log(), Append.confirming(List.of()));

            assertThat(accepted(asked)).isGreaterThanOrEqualTo(n);
            assertThat(other.heard()).hasSizeGreaterThanOrEqualTo((int) n);
        }
    }

    @Test
    void confirmation_fails_whenAnotherNodeHasMovedTheEntity() {
        List<Writer> nodes = writers.open(2);
        accepted(nodes.get(0).log(), free(saying("first", tag("a"))));

        Append stale = Append.confirming(List.of(new Condition(tag("a"), Mark.ORIGIN)));
        Append current = Append.confirming(List.of(new Condition(tag("a"), Mark.at(1))));

        assertConflict(queue(nodes.get(1).log(), stale));
        assertThat(accepted(queue(nodes.get(1).log(), current))).isEqualTo(1);
    }

    @Test
    void idleNode_hearsOfAnEvent_soonAfterItsAnswer() {
        List<Writer> nodes = writers.open(2);
        accepted(nodes.get(0).log(), free(saying("warm")));
        await().atMost(PATIENCE).until(() -> nodes.get(1).heard().size() == 1);
        List<Long> waits = new ArrayList<>();

        for (int n = 2; n <= 31; n++) {
            int expected = n;
            accepted(nodes.get(0).log(), free(saying("news")));
            long from = System.nanoTime();
            await().pollInterval(Duration.ofMillis(1)).pollDelay(Duration.ZERO).atMost(PATIENCE).until(
                    () -> nodes.get(1).heard().size() >= expected);
            waits.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        }

        // Whoever only looked now and then would need a quarter of a second in the middle; the machine may stand still
        // now and then.
        waits.sort(null);
        assertThat(waits.get(waits.size() / 4)).isLessThan(120);
    }

    @Test
    void node_closesAndSaysWhy_forAnEventThatItCannotRead() {
        Writer node = writers.open();
        Writer older = writers.open(stored -> {
            throw new IllegalStateException("an event of a newer version");
        });

        accepted(node.log(), free(saying("new")));

        await().atMost(PATIENCE).until(() -> older.log().closedBecause().isPresent());
        assertThat(older.log().closedBecause()).hasValueSatisfying(why -> assertThat(why).contains("newer version"));
        assertUnavailable(queue(older.log(), free(saying("late"))), Reason.LOG_CLOSED);
    }

    @Test
    void lateNode_goesOnWhereTheLogEnds() {
        Writer first = writers.open();
        accepted(first.log(), free(saying("one"), saying("two")));

        Writer late = writers.open();

        assertThat(late.log().head()).isEqualTo(2);
        assertThat(accepted(late.log(), free(saying("three")))).isEqualTo(3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(first.positions()).containsExactly(1L, 2L, 3L));
    }

    private static boolean succeeds(Append append) {
        try {
            append.done().orTimeout(20, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(ConflictException.class);
            return false;
        }
    }

    private static void assertChained(List<StoredEvent> events) {
        HashChain chain = new HashChain();
        byte[] before = Head.EMPTY.hash();
        for (StoredEvent event : events) {
            assertThat(chain.holds(before, event)).as("event %s", event.position()).isTrue();
            before = event.hash();
        }
    }
}
