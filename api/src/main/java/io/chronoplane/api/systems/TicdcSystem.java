package io.chronoplane.api.systems;

import io.chronoplane.api.ticdc.TicdcApi;
import io.chronoplane.commands.ticdc.Ticdc;
import io.chronoplane.infra.config.LoggingSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.TicdcSettings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.ticdc.Captures;
import io.chronoplane.infra.ticdc.ProgressFile;
import io.chronoplane.infra.ticdc.TicdcNode;
import io.chronoplane.infra.ticdc.flow.LogReplicator;
import io.chronoplane.infra.ticdc.sink.Outbound;
import io.chronoplane.projections.ticdc.TicdcViews;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// How changefeeds join a node.
final class TicdcSystem {

    private TicdcSystem() {}

    /// @param clock the node's own
    static WiredSystem of(Settings settings, InstantSource clock, Consumer<LoggingSettings.Level> logLevel) {
        return new WiredSystem(
                new SystemModel(Ticdc.commands(), TicdcViews.queries()),
                List.of(),
                node -> start(node, settings, clock, logLevel));
    }

    private static RunningSystem start(
            Node node, Settings settings, InstantSource clock, Consumer<LoggingSettings.Level> logLevel) {
        Path progress = settings.storage().data().resolve("ticdc").resolve("checkpoints");
        TicdcNode running = new TicdcNode(
                node,
                new LogReplicator(node, targets(settings), clock),
                new ProgressFile(progress),
                clock);
        String version = settings.ticdc().version();
        return new RunningSystem(
                List.of(gateway -> new TicdcApi(
                        gateway,
                        running,
                        gateway == node ? running : Captures.past(running),
                        version,
                        logLevel)),
                RunningSystem.Work.of(running::begin, running::close));
    }

    private static Outbound targets(Settings settings) {
        TicdcSettings ticdc = settings.ticdc();
        return ticdc.sinkTargets().isEmpty() && settings.server().onLoopback()
                ? Outbound.ANYWHERE
                : new Outbound(ticdc.sinkTargets());
    }
}
