package io.chronoplane.infra.config;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.Family;
import io.chronoplane.infra.config.setting.Reading;
import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.source.Given;
import io.chronoplane.infra.config.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What holds for each key after every source has been asked.
public final class Values {

    private final Map<String, Given> given;

    Values(Map<String, Given> given) {
        this.given = Map.copyOf(given);
    }

    /// Every declared setting, and those that somebody gave of each family.
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(Settings.declared());
        Settings.families().forEach(family -> all.addAll(given(family)));
        return all;
    }

    /// What was given of a family, by the library's own names.
    Map<String, Secret> of(Family family) {
        Map<String, Secret> values = new HashMap<>();
        for (Setting<?> setting : given(family)) {
            values.put(family.nameOf(setting.key()), Secret.of(text(setting)));
        }
        return Map.copyOf(values);
    }

    private List<Setting<?>> given(Family family) {
        Set<String> declared = Settings.declared().stream().map(Setting::key).collect(Collectors.toSet());
        return given.keySet().stream()
                .filter(key -> !declared.contains(key))
                .sorted()
                .<Setting<?>>flatMap(key -> family.setting(key).stream())
                .toList();
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
