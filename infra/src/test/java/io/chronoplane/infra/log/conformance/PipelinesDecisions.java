package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.assertConflict;
import static io.chronoplane.infra.log.conformance.Appends.assertUnavailable;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Appends.unless;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogLimits;
import io.chronoplane.infra.log.Mark;
import org.junit.jupiter.api.Test;

/// A decision may rest on events that are still on their way to the disk.
interface PipelinesDecisions extends LogUnderTest {

    Tag HOT = tag("hot");

    @Test
    default void followers_areAccepted_eachOnTheOneBeforeIt() {
        EventLog log = open();
        int count = 500;
        Append last = queue(log, unless(HOT, Mark.ORIGIN, saying("0", HOT)));
        for (int i = 1; i < count; i++) {
            last = queue(log, unless(HOT, last, saying(String.valueOf(i), HOT)));
        }

        assertThat(accepted(last)).isEqualTo(count);
        assertThat(log.read(HOT, 0, count)).hasSize(count);
    }

    @Test
    default void follower_isAccepted_whenTheOneBeforeItIsDurableLongSince() {
        EventLog log = open();
        Append first = queue(log, unless(HOT, Mark.ORIGIN, saying("first", HOT)));
        accepted(first);
        accepted(log, free(saying("elsewhere", tag("cold"))));

        accepted(log, unless(HOT, first, saying("second", HOT)));

        assertThat(said(log)).containsExactly("first", "elsewhere", "second");
    }

    @Test
    default void follower_isRefused_whenTheOneBeforeItWas() {
        Append refused;
        Append follower;
        Append next;
        EventLog log;
        try (Gate gate = new Gate()) {
            log = open(gate);
            queue(log, free(saying("in between", HOT)));
            assertThat(gate.reached(patience())).isTrue();
            refused = queue(log, unless(HOT, Mark.ORIGIN, saying("refused", HOT)));
            follower = queue(log, unless(HOT, refused, saying("follower", HOT)));
            next = queue(log, unless(HOT, follower, saying("next", HOT)));
        }

        assertConflict(refused);
        assertConflict(follower);
        assertConflict(next);
        assertThat(said(log)).containsExactly("in between");
    }

    @Test
    default void follower_isRefused_whenTheOneBeforeItNeverCameIntoTheQueue() {
        EventLog log = open();
        Append tooLarge = queue(log, free(Sample.sized(new byte[LogLimits.MAX_PAYLOAD + 1], new byte[0], HOT)));

        Append follower = queue(log, unless(HOT, tooLarge, saying("follower", HOT)));

        assertUnavailable(tooLarge, Reason.TOO_LARGE);
        assertConflict(follower);
        assertThat(log.read(0, 10)).isEmpty();
    }

    @Test
    default void follower_isRefused_whenAnotherCameFirst() {
        Append first;
        Append other;
        Append follower;
        EventLog log;
        try (Gate gate = new Gate()) {
            log = open(gate);
            first = queue(log, unless(HOT, Mark.ORIGIN, saying("first", HOT)));
            assertThat(gate.reached(patience())).isTrue();
            other = queue(log, unless(HOT, first, saying("other", HOT)));
            follower = queue(log, unless(HOT, first, saying("follower", HOT)));
        }

        accepted(first);
        accepted(other);
        assertConflict(follower);
        assertThat(said(log)).containsExactly("first", "other");
    }
}
