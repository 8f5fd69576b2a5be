package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Setting;
import java.util.List;

/// Settings that belong together: a heading of the reference page.
public record SettingGroup(String title, List<Setting<?>> settings) {

    public SettingGroup {
        settings = List.copyOf(settings);
    }
}
