package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.assertUnavailable;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Appends.queue;
import static io.chronoplane.infra.log.conformance.Appends.said;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static io.chronoplane.infra.log.conformance.Sample.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.Append;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogLimits;
import io.chronoplane.infra.log.NewEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a log cannot take is refused at once, and nobody else suffers.
interface RefusesWithReason extends LogUnderTest {

    @Test
    default void append_isRefused_whenOneOfItsPartsIsLargerThanTheLogTakes() {
        byte[] tooLarge = new byte[LogLimits.MAX_PAYLOAD + 1];
        assertRefusedAlone(Sample.sized(tooLarge, new byte[0]));
        assertRefusedAlone(Sample.sized(new byte[0], tooLarge));
    }

    @Test
    default void append_isRefused_forATagThatIsTooLong() {
        int longest = LogLimits.MAX_TAG - tag("").toString().length();
        EventLog log = open();
        accepted(log, free(saying("longest", tag("x".repeat(longest)))));
        assertThat(said(log.read(tag("x".repeat(longest)), 0, 10))).containsExactly("longest");
        log.close();

        assertRefusedAlone(saying("too long", tag("x".repeat(longest + 1))));
    }

    @Test
    default void append_isRefused_forATypeThatIsTooLong() {
        assertRefusedAlone(typed("t".repeat(LogLimits.MAX_TYPE + 1)));
    }

    @Test
    default void append_isRefused_whenTheQueueIsFull() {
        List<Append> taken = new ArrayList<>();
        Append tooMuch;
        EventLog log;
        try (Gate gate = new Gate()) {
            log = open(optionsWithShortQueue(gate), batch -> {});
            taken.add(queue(log, free(saying("being written"))));
            assertThat(gate.reached(patience())).isTrue();
            for (int i = 0; i < MAX_QUEUED; i++) {
                taken.add(queue(log, free(saying("queued"))));
            }
            assertThat(log.queued()).isEqualTo(MAX_QUEUED);
            tooMuch = queue(log, free(saying("too much")));
            assertUnavailable(tooMuch, Reason.OVERLOADED);
        }

        taken.forEach(Appends::accepted);
        accepted(log, free(saying("later")));
        assertThat(said(log)).containsExactly("being written", "queued", "queued", "queued", "queued", "later");
    }

    @Test
    default void append_isRefused_whenTheLogIsClosed() {
        EventLog log = open();
        accepted(log, free(saying("before")));
        log.close();

        assertUnavailable(queue(log, free(saying("after"))), Reason.LOG_CLOSED);

        assertThat(said(open())).containsExactly("before");
    }

    private void assertRefusedAlone(NewEvent unbearable) {
        EventLog log = open();
        long head = log.head();
        Append before = queue(log, free(saying("before")));
        Append refused = queue(log, free(saying("with it"), unbearable));
        Append after = queue(log, free(saying("after")));

        assertUnavailable(refused, Reason.TOO_LARGE);
        assertThat(accepted(before)).isEqualTo(head + 1);
        assertThat(accepted(after)).isEqualTo(head + 2);
        assertThat(said(log.read(head, 10))).containsExactly("before", "after");
        log.close();
    }

    private static NewEvent typed(String type) {
        NewEvent event = saying("typed");
        return new NewEvent(
                event.id(), type, 1, event.at(), event.tags(), event.payload(), event.metadata(), event.event());
    }
}
