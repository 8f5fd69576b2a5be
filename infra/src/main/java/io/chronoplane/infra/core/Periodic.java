package io.chronoplane.infra.core;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again on a thread of its own, once it has begun. What fails is logged, and tried again at
/// its next turn.
public final class Periodic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Periodic.class);
    private static final int PATIENCE_SECONDS = 5;

    /// One turn. An interruption means that no more are wanted.
    @FunctionalInterface
    public interface Turn {
        void take() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private final String name;
    private final Duration every;
    private final Turn turn;
    private final ScheduledExecutorService timer;

    /// @param name  of the thread
    /// @param every from the end of a turn to the next one
    public Periodic(String name, Duration every, Turn turn) {
        this.name = name;
        this.every = every;
        this.turn = turn;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Takes the first turn after the time between two.
    public void begin() {
        // It ends with its thread.
        var unused = timer.scheduleWithFixedDelay(
                this::guarded, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void guarded() {
        try {
            turn.take();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            LOG.atWarn().addKeyValue("timer", name).setCause(failed).log("a turn failed");
        }
    }

    /// Ends within a moment; what a turn waits for goes on without it.
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
