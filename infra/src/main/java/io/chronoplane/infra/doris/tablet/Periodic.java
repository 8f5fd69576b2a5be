package io.chronoplane.infra.doris.tablet;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again on a thread of its own. What fails is logged, and tried again at its next turn.
final class Periodic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Periodic.class);
    private static final int PATIENCE_SECONDS = 5;

    private final ScheduledExecutorService timer;

    Periodic(String name, Duration every, Runnable turn) {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        var unused = timer.scheduleWithFixedDelay(
                () -> guarded(name, turn), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(String name, Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException failed) {
            LOG.atWarn().addKeyValue("timer", name).setCause(failed).log("a turn failed");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a turn is still running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
