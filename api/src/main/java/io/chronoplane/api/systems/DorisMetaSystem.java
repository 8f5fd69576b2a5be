package io.chronoplane.api.systems;

import io.chronoplane.api.doris.meta.DorisMetaApi;
import io.chronoplane.api.doris.meta.FrontendApi;
import io.chronoplane.api.doris.meta.FrontendUsers;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.config.DorisMetaSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import io.chronoplane.projections.doris.meta.InstanceProjection;
import java.util.List;

/// The Doris Meta Service, and what a frontend tells of its clusters.
final class DorisMetaSystem {

    private DorisMetaSystem() {}

    static WiredSystem of(Settings all) {
        DorisMetaSettings settings = all.dorisMeta();
        DorisMetaRules rules =
                new DorisMetaRules(settings.extendedTransitions(), true, settings.frontendDropSafeTime());
        return new WiredSystem(
                new SystemModel(DorisMeta.commands(rules), DorisMetaViews.queries()),
                DorisMetaUpcasters.ALL,
                node -> new RunningSystem(
                        List.of(
                                gateway -> new DorisMetaApi(
                                        gateway, settings.token(), settings.legacyMisspeltCode()),
                                gateway -> new FrontendApi(
                                        gateway,
                                        frontendUsers(all),
                                        () -> node.views().ids(InstanceProjection.PROJECTION))),
                        RunningSystem.Work.NONE));
    }

    /// The users that everybody knows protect nothing, so they are good on this machine alone.
    private static FrontendUsers frontendUsers(Settings settings) {
        return settings.dorisNodes().defaultUsers() && !settings.server().onLoopback()
                ? FrontendUsers.none()
                : FrontendUsers.of(settings.dorisNodes().users());
    }
}
