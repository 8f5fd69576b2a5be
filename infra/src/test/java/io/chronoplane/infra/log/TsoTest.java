package io.chronoplane.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TsoTest {

    private static final long NOW = 1_770_000_000_123L;

    @Test
    void next_holdsTheMillisecondOfTheClock_whenTheLastIsOlder() {
        assertThat(Tso.epochMillis(Tso.next(0, NOW))).isEqualTo(NOW);
    }

    @Test
    void next_risesByOne_withinOneMillisecond() {
        long first = Tso.next(0, NOW);

        assertThat(Tso.next(first, NOW)).isEqualTo(first + 1);
    }

    @Test
    void next_rises_whenTheClockStepsBack() {
        long first = Tso.next(0, NOW);

        assertThat(Tso.next(first, NOW - 3_600_000)).isEqualTo(first + 1);
    }

    @Test
    void next_runsAheadOfTheClock_whenOneMillisecondHasMoreEventsThanTheCounterHolds() {
        long last = Tso.next(0, NOW);
        for (int i = 0; i < 1 << 18; i++) {
            last = Tso.next(last, NOW);
        }

        assertThat(Tso.epochMillis(last)).isEqualTo(NOW + 1);
        assertThat(Tso.next(last, NOW + 1)).isEqualTo(last + 1);
    }
}
