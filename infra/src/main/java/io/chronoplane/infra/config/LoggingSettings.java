package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Choice;
import io.chronoplane.infra.config.setting.Setting;
import java.util.List;

/// What the process writes to standard error.
public record LoggingSettings(Level level, Format format) {

    /// From the fewest lines to the most.
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /// How a line is written.
    public enum Format {
        /// For people: time, level, logger, message, key-values.
        TEXT,
        /// For machines: one JSON object per line.
        JSON
    }

    static final Setting<Level> LEVEL = new Setting<>(
            "logging.level",
            Choice.of(Level.class),
            "info",
            "The least important lines that are still written; those of libraries from `warn` up only.");
    static final Setting<Format> FORMAT = new Setting<>(
            "logging.format",
            Choice.of(Format.class),
            "text",
            "How lines are written to standard error: for people, or one JSON object each.");

    static final SettingGroup GROUP = new SettingGroup("Logging", List.of(LEVEL, FORMAT));

    static LoggingSettings from(Values values) {
        return new LoggingSettings(values.get(LEVEL), values.get(FORMAT));
    }
}
