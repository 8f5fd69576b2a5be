package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.assertConflict;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Appends.unless;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.Condition;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An append happens only if nothing newer than what its decision saw lies under the tags that it read.
interface ChecksConditions extends LogUnderTest {

    Tag A = tag("a");
    Tag B = tag("b");

    @Test
    default void append_isAccepted_forATagThatStoodStill() {
        EventLog log = open();
        long seen = accepted(log, unless(A, Mark.ORIGIN, saying("created", A)));

        accepted(log, unless(A, Mark.at(seen), saying("changed", A)));

        assertThat(said(log)).containsExactly("created", "changed");
    }

    @Test
    default void append_isRefused_forATagThatMovedOn() {
        EventLog log = open();
        long seen = accepted(log, free(saying("created", A)));
        accepted(log, free(saying("changed", A)));

        assertConflict(queue(log, unless(A, Mark.at(seen), saying("late", A))));

        assertThat(said(log)).containsExactly("created", "changed");
    }

    @Test
    default void append_isAccepted_whenOnlyOtherTagsMovedOn() {
        EventLog log = open();
        long seen = accepted(log, free(saying("created", A)));
        accepted(log, free(saying("elsewhere", B), saying("nowhere")));

        accepted(log, unless(A, Mark.at(seen), saying("changed", A)));

        assertThat(said(log)).containsExactly("created", "elsewhere", "nowhere", "changed");
    }

    @Test
    default void append_isRefusedWhole_whenOneOfItsConditionsFails() {
        EventLog log = open();
        accepted(log, free(saying("b", B)));

        assertConflict(queue(log, new Append(
                List.of(new Condition(A, Mark.ORIGIN), new Condition(B, Mark.ORIGIN)),
                List.of(saying("first", A), saying("second", B)),
                List.of())));

        assertThat(said(log)).containsExactly("b");
        assertThat(log.read(A, 0, 10)).isEmpty();
    }

    @Test
    default void append_isAccepted_whenEachTagStoodStillSinceItsOwnMark() {
        EventLog log = open();
        long seenA = accepted(log, free(saying("a", A)));
        long seenB = accepted(log, free(saying("b", B)));

        accepted(log, new Append(
                List.of(new Condition(A, Mark.at(seenA)), new Condition(B, Mark.at(seenB))),
                List.of(saying("both", A, B)),
                List.of()));

        assertThat(said(log)).containsExactly("a", "b", "both");
        assertConflict(queue(log, unless(A, Mark.at(seenB), saying("late", A))));
    }

    @Test
    default void append_isRefused_forATagThatMovedOnInTheSameBatch() {
        Append first;
        Append second;
        EventLog log;
        try (Gate gate = new Gate()) {
            log = open(gate);
            queue(log, free(saying("opens the batch")));
            assertThat(gate.reached(patience())).isTrue();
            first = queue(log, unless(A, Mark.ORIGIN, saying("first", A)));
            second = queue(log, unless(A, Mark.ORIGIN, saying("second", A)));
        }

        accepted(first);
        assertConflict(second);
        assertThat(said(log)).containsExactly("opens the batch", "first");
    }

    @Test
    default void conditions_areChecked_forTagsFromBeforeTheLogWasOpenedAgain() {
        EventLog before = open();
        long seen = accepted(before, free(saying("created", A)));
        before.close();

        EventLog log = open();

        assertConflict(queue(log, unless(A, Mark.ORIGIN, saying("again", A))));
        accepted(log, unless(A, Mark.at(seen), saying("changed", A)));
        accepted(log, unless(B, Mark.ORIGIN, saying("new", B)));
        assertThat(said(log)).containsExactly("created", "changed", "new");
    }
}
