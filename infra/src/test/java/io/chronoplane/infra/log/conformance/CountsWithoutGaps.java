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

import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Mark;
import io.chronoplane.infra.log.StoredEvent;
import org.junit.jupiter.api.Test;

/// Positions are 1, 2, 3, …
interface CountsWithoutGaps extends LogUnderTest {

    @Test
    default void positions_riseByOne_overSeveralBatches() {
        EventLog log = open();

        assertThat(accepted(log, free(saying("1")))).isEqualTo(1);
        assertThat(accepted(log, free(saying("2"), saying("3")))).isEqualTo(3);
        assertThat(accepted(log, free(saying("4")))).isEqualTo(4);

        assertThat(log.read(0, 10)).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log.head()).isEqualTo(4);
    }

    @Test
    default void positions_riseByOneInTheOrderOfTheQueue_withinABatch() {
        Append first;
        Append second;
        Append third;
        EventLog log;
        try (Gate gate = new Gate()) {
            log = open(gate);
            first = queue(log, free(saying("1")));
            assertThat(gate.reached(patience())).isTrue();
            second = queue(log, free(saying("2"), saying("3")));
            third = queue(log, free(saying("4")));
        }

        assertThat(accepted(first)).isEqualTo(1);
        assertThat(accepted(second)).isEqualTo(3);
        assertThat(accepted(third)).isEqualTo(4);
        assertThat(said(log)).containsExactly("1", "2", "3", "4");
    }

    @Test
    default void refusedAppend_takesNoPosition() {
        EventLog log = open();
        accepted(log, free(saying("taken", tag("a"))));

        assertConflict(queue(log, unless(tag("a"), Mark.ORIGIN, saying("refused", tag("a")))));

        assertThat(accepted(log, free(saying("next")))).isEqualTo(2);
        assertThat(said(log)).containsExactly("taken", "next");
    }
}
