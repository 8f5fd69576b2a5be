package io.chronoplane.infra.log.conformance;

import static io.chronoplane.infra.log.conformance.Appends.accepted;
import static io.chronoplane.infra.log.conformance.Appends.free;
import static io.chronoplane.infra.log.conformance.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Tso;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Timestamps rise strictly with the position.
interface TellsTheTime extends LogUnderTest {

    @Test
    default void timestamp_holdsTheMillisecondOfTheClock() {
        EventLog log = open(InstantSource.fixed(Sample.AT));

        accepted(log, free(saying("now")));

        assertThat(log.read(0, 1))
                .extracting(event -> Tso.epochMillis(event.tso()))
                .containsExactly(Sample.AT.toEpochMilli());
    }

    @Test
    default void timestamps_rise_whileTheClockStandsStillOrStepsBack() {
        AtomicReference<Instant> now = new AtomicReference<>(Sample.AT);
        EventLog log = open(now::get);

        accepted(log, free(saying("1"), saying("2")));
        accepted(log, free(saying("still")));
        now.set(Sample.AT.minusSeconds(3_600));
        accepted(log, free(saying("back"), saying("back again")));

        assertRise(log.read(0, 10), 5);
    }

    @Test
    default void timestamps_rise_whenTheClockStepsBackBeforeTheLogIsOpenedAgain() {
        EventLog first = open(InstantSource.fixed(Sample.AT));
        accepted(first, free(saying("before")));
        first.close();

        EventLog second = open(InstantSource.fixed(Sample.AT.minusSeconds(3_600)));
        accepted(second, free(saying("after")));

        assertRise(second.read(0, 10), 2);
    }

    private static void assertRise(List<StoredEvent> events, int count) {
        assertThat(events).hasSize(count).extracting(StoredEvent::tso).isSorted().doesNotHaveDuplicates();
    }
}
