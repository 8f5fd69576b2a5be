package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.ReachIncremental;
import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.cluster.Duty;
import io.chronoplane.infra.core.FreshIds;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.queries.taurusdb.FullSync;
import io.chronoplane.queries.taurusdb.GetFullSyncs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Brings tasks from full to incremental synchronization when their time has come. What is due is found in the views,
/// so a restart forgets nothing. Of several nodes one does it.
public final class FullSyncs implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Gateway gateway;
    private final Duration length;
    private final InstantSource clock;
    private final FreshIds ids;
    private final Duty turns;

    /// @param length of a full synchronization
    public FullSyncs(Cluster cluster, Gateway gateway, Duration length, InstantSource clock) {
        this.gateway = gateway;
        this.length = length;
        this.clock = clock;
        this.ids = new FreshIds(clock);
        this.turns = new Duty(cluster, "taurusdb-full-syncs", PACE, this::turn);
    }

    /// Begins to look for them.
    public void begin() {
        turns.begin();
    }

    private void turn() throws InterruptedException, ExecutionException, TimeoutException {
        List<CompletableFuture<Outcome>> sent = due().stream().map(this::reach).toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private List<FullSync> due() {
        long latest = clock.instant().minus(length).toEpochMilli();
        return gateway.ask(new GetFullSyncs()).tasks().values().stream()
                .filter(task -> task.since() <= latest)
                .limit(AT_ONCE)
                .toList();
    }

    private CompletableFuture<Outcome> reach(FullSync task) {
        String requestId = ids.next().toString();
        return gateway.send(
                new ReachIncremental(task.instanceId(), task.taskName(), task.jobId()),
                new Origin(
                        "taurusdb", "taurusdb/full-sync", "127.0.0.1", Optional.empty(), requestId, Optional.empty()));
    }

    @Override
    public void close() {
        turns.close();
    }
}
