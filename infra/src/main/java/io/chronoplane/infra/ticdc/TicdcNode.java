package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.commands.ticdc.Move;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.TicdcCommand;
import io.chronoplane.infra.cluster.Candidacy;
import io.chronoplane.infra.cluster.Cluster;
import io.chronoplane.infra.cluster.Holder;
import io.chronoplane.infra.cluster.Holding;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.log.OwnThread;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.ticdc.flow.LogReplicator;
import io.chronoplane.infra.ticdc.rows.ReplicatedTable;
import io.chronoplane.queries.ticdc.ChangefeedView;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
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

/// Changefeeds on a node: this process is a capture, one of those that share the log.
///
/// The owner is whoever has the lease of that name. It has no work of its own: captures agree on who runs what by
/// [Assignment], and all that they know of each other is in the log and the database, so any of them answers for all.
public final class TicdcNode implements Captures, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TicdcNode.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final Node node;
    private final Cluster cluster;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ticdc-", 0).factory());
    private final LogReplicator replicator;
    private final Supervisor supervisor;
    private final SinkChecks checks;
    private final UpstreamClock clock;
    private @Nullable OwnThread ticking;
    private volatile @Nullable Candidacy owning;
    private volatile boolean stopping;

    /// @param alone where progress is kept when no other node can share the log
    public TicdcNode(Node node, LogReplicator replicator, ProgressStore alone, InstantSource time) {
        this.node = node;
        this.cluster = node.cluster();
        this.replicator = replicator;
        this.checks = new SinkChecks(replicator, threads);
        this.clock = new UpstreamClock(node.log(), time, threads);
        this.supervisor = new Supervisor(
                this::changefeeds,
                replicator,
                this::move,
                cluster.notes().<ProgressStore>map(ProgressNotes::new).orElse(alone),
                cluster,
                time,
                threads,
                Supervisor::random);
    }

    private List<ChangefeedView> changefeeds() {
        return node.ask(new TicdcQuery.ListChangefeeds());
    }

    /// Begins to run what should run here.
    public void begin() {
        owning = cluster.stand(Cluster.OWNER, Holding.NOTHING);
        ticking = OwnThread.start("ticdc-supervisor", this::run);
    }

    private void run() {
        while (!stopping) {
            try {
                supervisor.tick();
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("changefeeds could not be looked after, trying again");
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private CompletableFuture<?> move(ChangefeedView feed, Move move) {
        Origin origin = new Origin(
                self().id(),
                "ticdc/capture",
                cluster.self().address(),
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
        return capture(cluster.self(), owner());
    }

    @Override
    public List<Capture> all() {
        String owner = owner();
        return cluster.members().stream().map(member -> capture(member, owner)).toList();
    }

    private static Capture capture(Member member, String owner) {
        return new Capture(member.id(), member.address(), member.id().equals(owner));
    }

    /// Empty while there is none.
    private String owner() {
        return holder(Cluster.OWNER).orElse("");
    }

    private Optional<String> holder(String lease) {
        return cluster.holders().stream()
                .filter(holder -> holder.lease().equals(lease))
                .map(Holder::member)
                .findFirst();
    }

    @Override
    public boolean isHealthy() {
        return !owner().isEmpty()
                && changefeeds().stream()
                        .filter(view -> view.state() == FeedState.NORMAL)
                        .allMatch(view -> standing(view).running());
    }

    @Override
    public CompletableFuture<?> resign() {
        return CompletableFuture.runAsync(
                () -> {
                    Candidacy mine = owning;
                    if (mine == null) {
                        return;
                    }
                    if (mine.lease().isPresent()) {
                        mine.resign();
                    } else {
                        mine.takeOver();
                    }
                },
                threads);
    }

    @Override
    public CompletableFuture<?> drain(String capture) {
        return CompletableFuture.runAsync(() -> cluster.drain(capture), threads);
    }

    @Override
    public Standing standing(ChangefeedView feed) {
        return supervisor.standing(feed).orElseGet(() -> elsewhere(feed));
    }

    private Standing elsewhere(ChangefeedView feed) {
        Standing known = supervisor.lastKnown(feed);
        Optional<String> capture = holder(Assignment.leaseOf(feed.key()))
                .filter(holder -> feed.state().runs() && !holder.equals(cluster.self().id()));
        List<Long> tables = capture.isPresent() ? tableIds(feed.config()) : List.of();
        return new Standing(known.checkpointTs(), known.resolvedTs(), tables, capture);
    }

    /// The same on every node: a configuration alone says which.
    private List<Long> tableIds(ReplicaConfig config) {
        try {
            return tables(config).stream().map(ReplicatedTable::id).toList();
        } catch (SinkRejected e) {
            LOG.atDebug().setCause(e).log("a changefeed replicates no tables");
            return List.of();
        }
    }

    @Override
    public List<Processor> processors() {
        List<Processor> all = new ArrayList<>();
        for (ChangefeedView feed : changefeeds()) {
            Standing standing = standing(feed);
            standing.capture().ifPresent(capture -> all.add(new Processor(feed.key(), capture, standing.tableIds())));
        }
        return all.stream().sorted(Comparator.comparing(Processor::changefeed)).toList();
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
        supervisor.endAll();
        long deadline = System.nanoTime() + ENDING.toNanos();
        while (!supervisor.isIdle() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TICK.toNanos() / 10);
        }
        supervisor.keep();
        supervisor.leave();
        Candidacy mine = owning;
        if (mine != null) {
            mine.close();
        }
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
