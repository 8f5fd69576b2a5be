package io.chronoplane.api.systems;

import io.chronoplane.api.doris.meta.DorisMetaApi;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.config.DorisMetaSettings;
import io.chronoplane.infra.config.LoggingSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import java.util.List;
import java.util.function.Consumer;

/// The systems of this program, a line each.
public final class Systems {

    private Systems() {}

    /// @param logLevel changes what is logged from now on
    public static List<WiredSystem> of(Settings settings, Consumer<LoggingSettings.Level> logLevel) {
        return List.of(dorisMeta(settings.dorisMeta()), TicdcSystem.of(settings, logLevel));
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
}
