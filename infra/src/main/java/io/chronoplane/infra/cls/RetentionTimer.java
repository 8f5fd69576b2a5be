package io.chronoplane.infra.cls;

import io.chronoplane.commands.cls.ExpirePartitions;
import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.cluster.Duty;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.queries.cls.DuePartitions;
import io.chronoplane.queries.cls.ListDuePartitions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks for readonly partitions whose data are kept no longer, again and again, and has them dropped. Of several nodes
/// one looks. What cannot be dropped now is found by the next look.
public final class RetentionTimer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Gateway gateway;
    private final InstantSource clock;
    private final Origin origin;
    private final Duty looks;

    /// @param clock by which partitions are due; the node's own, since it decides whether they are
    /// @param every between two looks
    public RetentionTimer(Cluster cluster, Gateway gateway, InstantSource clock, Duration every) {
        this.gateway = gateway;
        this.clock = clock;
        this.origin = new Origin(
                "retention", "cls/retention", "", Optional.empty(), "retention", Optional.empty());
        this.looks = new Duty(cluster, "cls-retention", every, this::look);
    }

    /// Begins to look.
    public void begin() {
        looks.begin();
    }

    private void look() throws InterruptedException, ExecutionException, TimeoutException {
        for (DuePartitions due : gateway.ask(new ListDuePartitions(clock.instant().getEpochSecond()))) {
            var unused = gateway.send(new ExpirePartitions(due.topicId(), due.logsetId(), due.numbers()), origin)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        looks.close();
    }
}
