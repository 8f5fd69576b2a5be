package io.chronoplane.api.systems;

import io.chronoplane.infra.config.Settings;
import java.time.InstantSource;
import java.util.List;

/// The systems of this program, a line each.
public final class Systems {

    private Systems() {}

    public static List<WiredSystem> of(Settings settings) {
        InstantSource clock = InstantSource.system();
        return List.of(
                DorisMetaSystem.of(settings),
                DorisTabletSystem.of(settings, clock),
                ClsSystem.of(settings.cls(), clock),
                TaurusDbSystem.of(settings.taurusDb(), clock));
    }
}
