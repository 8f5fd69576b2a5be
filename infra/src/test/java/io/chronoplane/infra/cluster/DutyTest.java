package io.chronoplane.infra.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    private final AtomicInteger turns = new AtomicInteger();
    private final SoleCluster cluster = SoleCluster.inMemory();

    @Test
    void turns_areTaken_whileTheLeaseIsHeld() {
        try (Duty duty = new Duty(cluster, "d", OFTEN, turns::incrementAndGet)) {
            assertThat(cluster.holders()).isEmpty();
            duty.begin();
            assertThat(cluster.holders()).extracting(Holder::lease).containsExactly("d");
            await().atMost(Duration.ofSeconds(20)).until(() -> turns.get() > 3);

            cluster.drain();
            // The turn that was being taken ends; then the thread comes by again and again and takes none.
            int last = turns.get() + 1;
            await().during(Duration.ofMillis(50)).atMost(Duration.ofSeconds(20)).until(() -> turns.get() <= last);
        }
    }

    @Test
    void turn_isTakenAgain_afterOneThatFailed() {
        try (Duty duty = new Duty(cluster, "d", OFTEN, this::fail)) {
            duty.begin();
            await().atMost(Duration.ofSeconds(20)).until(() -> turns.get() > 3);
        }
        assertThat(cluster.holders()).isEmpty();
    }

    private void fail() {
        turns.incrementAndGet();
        throw new IllegalStateException("for the test");
    }
}
