package io.chronoplane.infra.log;

import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.unless;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.conformance.Sample;
import io.chronoplane.infra.log.memory.MemoryStorage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BatchPlanTest {

    private static final Tag A = tag("a");

    private final MemoryStorage storage = new MemoryStorage();
    private final RecentTags recent = new RecentTags(2, 0);
    private Head head = Head.EMPTY;

    @Test
    void follower_isRefused_whenTheWriteOfTheOneBeforeItFailed() {
        Append failed = unless(A, Mark.ORIGIN, saying("planned, never written", A));
        assertThat(plan().add(failed)).isEmpty();
        failed.fail();
        Append other = free(saying("takes its position"));
        write(other);

        assertThat(plan().add(unless(A, failed, saying("follower", A)))).contains(A);
    }

    @Test
    void refusal_namesTheTagThatMovedOn() {
        write(free(saying("moved", A)));

        Optional<Tag> refusal = plan().add(new Append(
                List.of(new Condition(tag("b"), Mark.ORIGIN), new Condition(A, Mark.ORIGIN)),
                List.of(saying("late", A)),
                List.of()));

        assertThat(refusal).contains(A);
    }

    /// Compares with the plain truth, over a memory so small that many tags must be looked up in the storage.
    @Test
    void append_isAcceptedIfAndOnlyIfItsTagsStoodStill_forRandomOnes() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<Tag, Long> truth = new HashMap<>();
            for (int batch = 0; batch < 40; batch++) {
                BatchPlan plan = plan();
                for (int i = random.nextInt(1, 5); i > 0; i--) {
                    Tag tag = tag(seed + "-" + random.nextInt(12));
                    long since = random.nextBoolean()
                            ? truth.getOrDefault(tag, 0L)
                            : random.nextLong(plan.head().position() + 1);
                    boolean stoodStill = truth.getOrDefault(tag, 0L) <= since;

                    Optional<Tag> refusal = plan.add(unless(tag, Mark.at(since), saying("one", tag)));

                    assertThat(refusal.isEmpty()).as("seed %d, batch %d, %s", seed, batch, tag).isEqualTo(stoodStill);
                    if (stoodStill) {
                        truth.put(tag, plan.head().position());
                    }
                }
                write(plan);
            }
        }
    }

    @Test
    void rows_followTheHeadAndEachOther() {
        write(free(saying("1")));
        BatchPlan plan = plan();

        plan.add(free(saying("2"), saying("3")));
        plan.add(free(saying("4")));

        assertThat(plan.rows).extracting(EventRow::position).containsExactly(2L, 3L, 4L);
        assertThat(plan.rows).extracting(EventRow::tso).isSorted().doesNotHaveDuplicates();
        HashChain chain = new HashChain();
        byte[] previous = head.hash();
        for (EventRow row : plan.rows) {
            assertThat(chain.holds(previous, row.stored())).isTrue();
            previous = row.hash();
        }
        assertThat(plan.head().hash()).isEqualTo(previous);
    }

    private BatchPlan plan() {
        return new BatchPlan(storage, recent, new HashChain(), head, Sample.AT.toEpochMilli());
    }

    private void write(Append append) {
        BatchPlan plan = plan();
        assertThat(plan.add(append)).isEmpty();
        write(plan);
    }

    private void write(BatchPlan plan) {
        if (!plan.rows.isEmpty()) {
            storage.write(head, new ArrayList<>(plan.rows), plan.keys);
            plan.remember();
            head = plan.head();
        }
    }
}
