package io.chronoplane.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private final AtomicLong millis = new AtomicLong(1_000);
    private final Promise promise = new Promise(() -> Instant.ofEpochMilli(millis.get()), 7, false);

    private long tso(long atMillis) {
        return atMillis << 18;
    }

    @Test
    void resolved_growsWithTheClock_whileNothingIsWritten() {
        assertThat(promise.resolved()).isEqualTo(tso(1_000) - 1);
        millis.set(2_000);
        assertThat(promise.resolved()).isEqualTo(tso(2_000) - 1);
    }

    @Test
    void resolved_standsStill_whileSomethingIsWritten() {
        promise.resolved();
        millis.set(2_000);
        assertThat(promise.begin()).isEqualTo(2_000);
        millis.set(3_000);
        assertThat(promise.resolved()).isEqualTo(tso(1_000) - 1);
        promise.end(tso(2_000) + 5);
        assertThat(promise.resolved()).isEqualTo(tso(3_000) - 1);
    }

    @Test
    void promise_isKept_whenTheClockStepsBack() {
        millis.set(9_000);
        long promised = promise.resolved();
        millis.set(4_000);
        assertThat(promise.resolved()).isEqualTo(promised);
        assertThat(Tso.next(7, promise.begin())).isGreaterThan(promised);
        promise.end(tso(9_000));
        assertThat(promise.resolved()).isEqualTo(tso(9_000));
    }
}
