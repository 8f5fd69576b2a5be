package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.Move;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.TicdcCommand;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.log.OwnThread;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.ticdc.flow.LogReplicator;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.queries.ticdc.ChangefeedView;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changefeeds on a node: this process is a capture, and owns the cluster while it holds the lease.
public final class TicdcNode implements Cluster, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TicdcNode.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final String captureId = UUID.randomUUID().toString();
    private final String address;
    private final Node node;
    private final Lease lease = new SoleLease();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ticdc-", 0).factory());
    private final LogReplicator replicator;
    private final Owner owner;
    private final SinkChecks checks;
    private final UpstreamClock clock;
    private @Nullable OwnThread ticking;
    private volatile boolean stopping;

    /// @param address host and port of the API
    public TicdcNode(
            Node node,
            LogReplicator replicator,
            ProgressStore store,
            String address,
            InstantSource time) {
        this.node = node;
        this.address = address;
        this.replicator = replicator;
        this.checks = new SinkChecks(replicator, threads);
        this.clock = new UpstreamClock(node.log(), time, threads);
        this.owner = new Owner(
                () -> node.ask(new TicdcQuery.ListChangefeeds()),
                replicator,
                this::move,
                store,
                lease,
                time,
                threads,
                address,
                Owner::random);
    }

    /// Begins to run what should run.
    public void begin() {
        ticking = OwnThread.start("ticdc-owner", this::run);
    }

    private void run() {
        while (!stopping) {
            try {
                owner.tick();
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("changefeeds could not be looked after, trying again");
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private CompletableFuture<?> move(ChangefeedView feed, Move move) {
        Origin origin = new Origin(
                captureId,
                "ticdc/owner",
                address,
                Optional.empty(),
                UUID.randomUUID().toString(),
                Optional.empty());
        return node.send(new TicdcCommand.MoveChangefeed(feed.key(), feed.incarnation(), move), origin);
    }

    /// The tables that a configuration replicates.
    ///
    /// @throws SinkRejected when it is not well-formed, or does not fit a table
    public List<ReplicatedTable> tables(ReplicaConfig config) throws SinkRejected {
        return replicator.tables(config);
    }

    public SinkChecks checks() {
        return checks;
    }

    public UpstreamClock clock() {
        return clock;
    }

    @Override
    public Capture self() {
        return new Capture(captureId, address, lease.isHeld());
    }

    @Override
    public List<Capture> captures() {
        return List.of(self());
    }

    @Override
    public boolean isHealthy() {
        return owner.isHealthy();
    }

    @Override
    public void resign() {
        lease.resign();
    }

    @Override
    public Standing standing(ChangefeedView feed) {
        return owner.standing(feed);
    }

    @Override
    public List<ChangefeedKey> running() {
        return owner.running();
    }

    @Override
    public boolean isStopping() {
        return stopping;
    }

    /// Ends every run, and writes down how far each has come. Blocks, in bounded time.
    @Override
    public void close() {
        stopping = true;
        if (ticking != null) {
            ticking.awaitEnd();
        }
        owner.endAll();
        long deadline = System.nanoTime() + ENDING.toNanos();
        while (!owner.isIdle() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TICK.toNanos() / 10);
        }
        owner.keep();
        replicator.close();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.warn("changefeeds are still ending");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
