package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Setting;
import java.util.stream.Collectors;

/// What holds, and why: a line for each setting, with its source. Secrets are masked.
public final class EffectiveSettings {

    private EffectiveSettings() {}

    public static String print(Values values) {
        int width = values.settings().stream().mapToInt(s -> s.key().length()).max().orElse(1);
        return values.settings().stream()
                .map(setting -> line(width, setting, values))
                .collect(Collectors.joining());
    }

    private static String line(int width, Setting<?> setting, Values values) {
        String key = setting.key() + " ".repeat(width - setting.key().length());
        return "%s = %-20s # %s%n".formatted(key, values.shown(setting), values.source(setting));
    }
}
