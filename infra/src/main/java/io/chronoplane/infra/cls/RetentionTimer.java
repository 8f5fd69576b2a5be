package io.chronoplane.infra.cls;

import io.chronoplane.commands.cls.ExpirePartitions;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.queries.cls.DuePartitions;
import io.chronoplane.queries.cls.ListDuePartitions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for readonly partitions whose data are kept no longer, again and again, and has them dropped. It owns its
/// thread.
public final class RetentionTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionTimer.class);
    private static final long PATIENCE_SECONDS = 30;

    private final Gateway gateway;
    private final InstantSource clock;
    private final Origin origin;
    private final ScheduledExecutorService thread;

    private RetentionTimer(Gateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
        this.origin = new Origin(
                "retention", "cls/retention", "", Optional.empty(), "retention", Optional.empty());
        this.thread = Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "cls-retention"));
    }

    /// @param clock by which partitions are due; the node's own, since it decides whether they are
    /// @param every between two looks
    public static RetentionTimer start(Gateway gateway, InstantSource clock, Duration every) {
        RetentionTimer timer = new RetentionTimer(gateway, clock);
        // It ends with its thread; what fails is logged where it fails.
        var unused = timer.thread.scheduleWithFixedDelay(
                timer::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return timer;
    }

    /// What cannot be dropped now is found by the next look.
    private void look() {
        try {
            for (DuePartitions due : gateway.ask(new ListDuePartitions(clock.instant().getEpochSecond()))) {
                drop(due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.atWarn().setCause(e).log("partitions whose data are kept no longer could not be dropped");
        }
    }

    private void drop(DuePartitions due) throws InterruptedException, ExecutionException, TimeoutException {
        var unused = gateway.send(new ExpirePartitions(due.topicId(), due.logsetId(), due.numbers()), origin)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Ends within a moment; what it is waiting for goes on without it.
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.atWarn().log("the retention timer did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
