package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.FeedError;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.commands.ticdc.Ticdc;
import io.chronoplane.commands.ticdc.TicdcCommand;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.infra.cluster.SoleCluster;
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

/// A supervisor over a real log, with a scripted replicator and a clock that the test turns.
final class Stage implements AutoCloseable {

    static final long START = 1_000;

    final ScriptedReplicator replicator = new ScriptedReplicator();
    private final Node node = new Node(
            List.of(new SystemModel(Ticdc.commands(), TicdcViews.queries())),
            List.of(),
            NodeStorage.memory(),
            new DataKey(DataKey.random()),
            new NodeOptions(LogOptions.DEFAULTS, 1_000, 64 * 1024, 10_000, this::now));
    private final ProgressFile progress;
    private final Executor threads;
    private Instant now = Instant.ofEpochSecond(1_800_000_000);
    Supervisor supervisor;

    Stage(Path directory, Executor threads) {
        this.progress = new ProgressFile(directory.resolve("checkpoints"));
        this.threads = threads;
        this.supervisor = supervisor();
    }

    /// Whose threads are the test's own, so that everything happens in order.
    static Stage inOrder(Path directory) {
        return new Stage(directory, Runnable::run);
    }

    private Supervisor supervisor() {
        return new Supervisor(
                this::all,
                replicator,
                (feed, move) -> {
                    var sent = node.send(
                            new TicdcCommand.MoveChangefeed(feed.key(), feed.incarnation(), move), Doris.ORIGIN);
                    return CompletableFuture.completedFuture(await(sent));
                },
                progress,
                SoleCluster.inMemory(new Member("one", "127.0.0.1:8300", "test", Instant.EPOCH, false)),
                this::now,
                threads,
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
        return standing(id).checkpointTs();
    }

    Standing standing(String id) {
        return supervisor.standing(view(id)).orElseGet(() -> supervisor.lastKnown(view(id)));
    }

    /// The ids of those that run.
    List<String> running() {
        return all().stream().map(ChangefeedView::id).filter(id -> standing(id).running()).toList();
    }

    /// Lets time go by and the supervisor look after everything.
    void after(Duration time) {
        now = now.plus(time);
        supervisor.tick();
    }

    void tick() {
        after(Duration.ofMillis(50));
    }

    /// The process ends without a word, and another one begins.
    void crash() {
        supervisor = supervisor();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        node.close();
    }
}
