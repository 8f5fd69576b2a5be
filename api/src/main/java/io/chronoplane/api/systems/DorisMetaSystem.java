package io.chronoplane.api.systems;

import io.chronoplane.api.doris.meta.DorisMetaApi;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.infra.config.DorisMetaSettings;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import io.chronoplane.projections.doris.meta.DorisMetaViews;

/// The Doris Meta Service.
final class DorisMetaSystem {

    private DorisMetaSystem() {}

    static WiredSystem of(DorisMetaSettings settings) {
        DorisMetaRules rules =
                new DorisMetaRules(settings.extendedTransitions(), true, settings.frontendDropSafeTime());
        return new WiredSystem(
                new SystemModel(DorisMeta.commands(rules), DorisMetaViews.queries()),
                DorisMetaUpcasters.ALL,
                node -> RunningSystem.answering(
                        gateway -> new DorisMetaApi(gateway, settings.token(), settings.legacyMisspeltCode())));
    }
}
