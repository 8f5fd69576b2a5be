package io.chronoplane.api.systems;

import io.chronoplane.api.taurusdb.FullSyncs;
import io.chronoplane.api.taurusdb.TaurusDbApi;
import io.chronoplane.commands.taurusdb.TaurusDb;
import io.chronoplane.infra.config.TaurusDbSettings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.taurusdb.TaurusDbViews;
import java.time.InstantSource;
import java.util.List;

/// TaurusDB HTAP: its API, and a timer that ends full synchronizations.
final class TaurusDbSystem {

    private TaurusDbSystem() {}

    /// @param clock the node's own
    static WiredSystem of(TaurusDbSettings settings, InstantSource clock) {
        return new WiredSystem(
                new SystemModel(TaurusDb.commands(), TaurusDbViews.queries()),
                List.of(),
                node -> {
                    FullSyncs syncs = new FullSyncs(node.cluster(), node, settings.fullSyncTime(), clock);
                    return new RunningSystem(
                            List.of(gateway ->
                                    new TaurusDbApi(gateway, settings.authToken(), settings.accessKey(), clock)),
                            RunningSystem.Work.of(syncs::begin, syncs::close));
                });
    }
}
