package io.chronoplane.api.systems;

import io.chronoplane.api.doris.meta.DorisMetaApi;
import io.chronoplane.api.taurusdb.FullSyncs;
import io.chronoplane.api.taurusdb.TaurusDbApi;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.commands.taurusdb.TaurusDb;
import io.chronoplane.infra.config.DorisMetaSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.TaurusDbSettings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import io.chronoplane.projections.taurusdb.TaurusDbViews;
import java.time.InstantSource;
import java.util.List;

/// The systems of this program, a line each.
public final class Systems {

    private Systems() {}

    public static List<WiredSystem> of(Settings settings) {
        return List.of(dorisMeta(settings.dorisMeta()), taurusDb(settings.taurusDb()));
    }

    private static WiredSystem dorisMeta(DorisMetaSettings settings) {
        DorisMetaRules rules =
                new DorisMetaRules(settings.extendedTransitions(), true, settings.frontendDropSafeTime());
        return new WiredSystem(
                new SystemModel(DorisMeta.commands(rules), DorisMetaViews.queries()),
                DorisMetaUpcasters.ALL,
                node -> RunningSystem.answering(
                        gateway -> new DorisMetaApi(gateway, settings.token(), settings.legacyMisspeltCode())));
    }

    private static WiredSystem taurusDb(TaurusDbSettings settings) {
        InstantSource clock = InstantSource.system();
        return new WiredSystem(
                new SystemModel(TaurusDb.commands(), TaurusDbViews.queries()),
                List.of(),
                node -> new RunningSystem(
                        List.of(gateway ->
                                new TaurusDbApi(gateway, settings.authToken(), settings.accessKey(), clock)),
                        FullSyncs.start(node, settings.fullSyncTime(), clock)::close));
    }
}
