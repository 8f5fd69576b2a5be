package io.chronoplane.infra.log.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A clock that holds up whoever asks it, until it is opened. A log asks once for each batch: so its appender stands
/// still, and what comes in meanwhile makes one batch.
public final class Gate implements InstantSource, AutoCloseable {

    private static final long LIMIT_SECONDS = 30;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    @Override
    public Instant instant() {
        reached.countDown();
        await(opened, Duration.ofSeconds(LIMIT_SECONDS));
        return Sample.AT;
    }

    /// Whether someone stands at the gate.
    public boolean reached(Duration patience) {
        return await(reached, patience);
    }

    /// Opens it, for good.
    @Override
    public void close() {
        opened.countDown();
    }

    private static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
