package io.chronoplane.api.systems;

import io.chronoplane.infra.config.LoggingSettings;
import io.chronoplane.infra.config.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The systems of this program, a line each.
public final class Systems {

    private Systems() {}

    /// @param logLevel changes what is logged from now on
    public static List<WiredSystem> of(Settings settings, Consumer<LoggingSettings.Level> logLevel) {
        InstantSource clock = InstantSource.system();
        return List.of(
                DorisMetaSystem.of(settings),
                DorisTabletSystem.of(settings, clock),
                ClsSystem.of(settings.cls(), clock),
                TaurusDbSystem.of(settings.taurusDb(), clock),
                TicdcSystem.of(settings, clock, logLevel));
    }
}
