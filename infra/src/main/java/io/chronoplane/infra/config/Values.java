package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Reading;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.source.Given;
import io.chronoplane.infra.config.source.Source;
import java.util.Map;

/// What holds for each key after every source has been asked.
public final class Values {

    private final Map<String, Given> given;

    Values(Map<String, Given> given) {
        this.given = Map.copyOf(given);
    }

    /// The value of a setting, from whichever source outweighs the others.
    ///
    /// @throws IllegalStateException when its text is invalid, which [Configuration] has excluded
    public <T> T get(Setting<T> setting) {
        return switch (reading(setting)) {
            case Reading.Valid<T>(T value) -> value;
            case Reading.Invalid<T>(String rule) ->
                throw new IllegalStateException(setting.key() + " must be " + rule);
        };
    }

    /// The value as it may be shown to anyone: secrets are masked.
    public <T> String shown(Setting<T> setting) {
        return setting.kind().show(get(setting));
    }

    /// Where the value comes from.
    public Source source(Setting<?> setting) {
        return of(setting).source();
    }

    <T> Reading<T> reading(Setting<T> setting) {
        return setting.kind().read(of(setting).text());
    }

    String text(Setting<?> setting) {
        return of(setting).text();
    }

    private Given of(Setting<?> setting) {
        return given.getOrDefault(
                setting.key(), new Given(setting.key(), setting.fallback(), new Source.Fallback()));
    }
}
