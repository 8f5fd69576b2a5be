package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.FeedError;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.commands.ticdc.Ticdc;
import io.chronoplane.commands.ticdc.TicdcCommand;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.projections.ticdc.TicdcViews;
import io.chronoplane.queries.ticdc.ChangefeedView;
import io.chronoplane.queries.ticdc.TicdcQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An owner over a real log, with a scripted replicator and a clock that the test turns.
final class Stage implements AutoCloseable {

    static final long START = 1_000;

    final ScriptedReplicator replicator = new ScriptedReplicator();
    final SoleLease lease = new SoleLease();
    private final Node node = new Node(
            List.of(new SystemModel(Ticdc.commands(), TicdcViews.queries())),
            List.of(),
            NodeStorage.memory(),
            new DataKey(DataKey.random()),
            new NodeOptions(LogOptions.DEFAULTS, 1_000, 64 * 1024, 10_000, this::now));
    private final ProgressFile progress;
    private final Executor threads;
    private Instant now = Instant.ofEpochSecond(1_800_000_000);
    Owner owner;

    Stage(Path directory, Executor threads) {
        this.progress = new ProgressFile(directory.resolve("checkpoints"));
        this.threads = threads;
        this.owner = owner();
    }

    /// Whose threads are the test's own, so that everything happens in order.
    static Stage inOrder(Path directory) {
        return new Stage(directory, Runnable::run);
    }

    private Owner owner() {
        return new Owner(
                this::all,
                replicator,
                (feed, move) -> {
                    var sent = node.send(
                            new TicdcCommand.MoveChangefeed(feed.key(), feed.incarnation(), move), Doris.ORIGIN);
                    return CompletableFuture.completedFuture(await(sent));
                },
                progress,
                lease,
                this::now,
                threads,
                "127.0.0.1:8300",
                () -> 0.5);
    }

    private Instant now() {
        return now;
    }

    List<ChangefeedView> all() {
        return node.ask(new TicdcQuery.ListChangefeeds());
    }

    void create(String id, @Nullable Long targetTs) {
        send(new TicdcCommand.CreateChangefeed(
                key(id), SinkUri.parse("blackhole://"), START, targetTs, ReplicaConfig.defaults(), "v7.2.0"));
    }

    static ChangefeedKey key(String id) {
        return new ChangefeedKey("default", id);
    }

    void send(TicdcCommand command) {
        if (!(await(node.send(command, Doris.ORIGIN)) instanceof Outcome.Accepted)) {
            throw new AssertionError("refused: " + command);
        }
    }

    ChangefeedView view(String id) {
        return node.ask(new TicdcQuery.GetChangefeed(key(id))).orElseThrow();
    }

    /// The one that it must have.
    FeedError error(String id) {
        return Objects.requireNonNull(view(id).error(), "no error");
    }

    long checkpoint(String id) {
        return owner.standing(view(id)).checkpointTs();
    }

    /// Lets time go by and the owner look after everything.
    void after(Duration time) {
        now = now.plus(time);
        owner.tick();
    }

    void tick() {
        after(Duration.ofMillis(50));
    }

    /// The owner's process ends without a word, and another one begins.
    void crash() {
        owner = owner();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        node.close();
    }
}
