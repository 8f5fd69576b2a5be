package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Setting;
import java.util.List;

/// Where events are fed to.
public record KafkaSettings(Feed feed) {

    /// The feeds that this version has.
    public enum Feed {
        /// None at all.
        NONE
    }

    static final Setting<Feed> KAFKA = new Setting<>(
            "kafka",
            new KafkaFeed(),
            "none",
            "The Kafka that events are fed to. `none` is the only value that works in this version; `embedded` and"
                    + " `HOST:PORT` are words of a version to come and are refused.");

    static final SettingGroup GROUP = new SettingGroup("Feed", List.of(KAFKA));

    static KafkaSettings from(Values values) {
        return new KafkaSettings(values.get(KAFKA));
    }
}
