package io.chronoplane.api.systems;

import io.chronoplane.api.core.Access;
import io.chronoplane.api.doris.tablet.BackendApi;
import io.chronoplane.api.doris.tablet.CompactionHistoryApi;
import io.chronoplane.api.doris.tablet.DebuggingApi;
import io.chronoplane.api.doris.tablet.Instances;
import io.chronoplane.api.doris.tablet.RpcApi;
import io.chronoplane.commands.doris.tablet.CompactionRules;
import io.chronoplane.commands.doris.tablet.DorisTablet;
import io.chronoplane.infra.config.DorisNodeSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.tablet.CompactionEngine;
import io.chronoplane.infra.doris.tablet.CompactionPace;
import io.chronoplane.infra.doris.tablet.TxnSweep;
import io.chronoplane.infra.node.Node;
import io.chronoplane.projections.doris.tablet.DorisTabletViews;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Tablets, transactions and compaction: their APIs, the engine that compacts, and the sweep of transactions. Instances
/// are asked for from the Meta Service.
public final class DorisTabletSystem {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

    private DorisTabletSystem() {}

    /// @param clock the node's own
    public static WiredSystem of(Settings settings, InstantSource clock) {
        return new WiredSystem(
                new SystemModel(DorisTablet.commands(CompactionRules.DEFAULT), DorisTabletViews.queries()),
                List.of(),
                node -> start(node, settings, clock));
    }

    private static RunningSystem start(Node node, Settings settings, InstantSource clock) {
        DorisNodeSettings nodes = settings.dorisNodes();
        CompactionEngine engine = new CompactionEngine(
                node,
                clock,
                new CompactionPace(nodes.compactionTime(), nodes.compactionLease(), nodes.compactions()));
        TxnSweep sweep = new TxnSweep(node.cluster(), node, clock, SWEEP_EVERY);
        return new RunningSystem(
                List.of(
                        gateway -> new RpcApi(gateway, instances(gateway)),
                        gateway -> new DebuggingApi(gateway, settings.dorisMeta().token(), instances(gateway)),
                        gateway -> new BackendApi(gateway, engine, instances(gateway), nodes.currentReplies()),
                        gateway -> new CompactionHistoryApi(
                                gateway, new Access(settings.control().tokens()))),
                RunningSystem.Work.of(
                        () -> {
                            engine.begin();
                            sweep.begin();
                        },
                        () -> {
                            sweep.close();
                            engine.close();
                        }));
    }

    /// Of the node, or of a moment of its past.
    private static Instances instances(Gateway gateway) {
        return id -> gateway.ask(new ResolveInstance(id)).resolved();
    }
}
