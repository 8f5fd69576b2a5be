package io.chronoplane.infra.doris;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.secret.DataKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Nodes to test with, and how to talk to them.
public final class Nodes {

    /// The master key of all tests that need no other.
    public static final DataKey MASTER = new DataKey(new byte[DataKey.LENGTH]);

    private static final int PATIENCE_SECONDS = 30;

    private Nodes() {}

    public static Node open(NodeStorage storage) {
        return open(storage, NodeOptions.DEFAULTS);
    }

    public static Node open(NodeStorage storage, NodeOptions options) {
        return open(List.of(Doris.MODEL), storage, options);
    }

    public static Node open(List<SystemModel> systems, NodeStorage storage, NodeOptions options) {
        return new Node(systems, DorisMetaUpcasters.ALL, storage, MASTER, options);
    }

    /// On the H2 file `log` in that directory.
    public static NodeStorage h2(Path directory) {
        return NodeStorage.h2(H2Database.at(directory.resolve("log")));
    }

    /// With an entity cache of that many, and snapshots and checkpoints as soon as they can be.
    public static NodeOptions eager(long entityCache) {
        return new NodeOptions(LogOptions.DEFAULTS, entityCache, 1, 1, InstantSource.system());
    }

    /// With a queue of that many.
    public static NodeOptions queue(int maxQueued) {
        NodeOptions defaults = NodeOptions.DEFAULTS;
        LogOptions log = new LogOptions(maxQueued, 1_024, Duration.ofMillis(20), InstantSource.system());
        return new NodeOptions(
                log, defaults.entityCache(), defaults.snapshotBytes(), defaults.checkpointEvery(), defaults.clock());
    }

    /// Sends a command and waits for what becomes of it.
    public static Outcome send(Gateway gateway, Command command) throws Exception {
        return await(gateway.send(command, Doris.ORIGIN));
    }

    /// Why a command could not be taken.
    public static Reason unavailable(CompletableFuture<Outcome> future) throws Exception {
        try {
            throw new AssertionError("it was answered: " + await(future));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unavailable why) {
                return why.reason();
            }
            throw e;
        }
    }

    public static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
