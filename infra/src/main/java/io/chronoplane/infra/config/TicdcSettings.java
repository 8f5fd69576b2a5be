package io.chronoplane.infra.config;

import io.chronoplane.infra.config.setting.Setting;
import io.chronoplane.infra.config.setting.Targets;
import io.chronoplane.infra.config.setting.VersionText;
import java.util.List;

/// How changefeeds behave.
///
/// @param version     that is told to clients
/// @param sinkTargets what changefeeds may write to; empty for the default
public record TicdcSettings(String version, List<String> sinkTargets) {

    static final Setting<String> VERSION = new Setting<>(
            "ticdc.version",
            new VersionText(),
            "v7.2.0",
            "The version that the TiCDC API tells; `cdc cli` wants 6.2.0 or newer.");
    static final Setting<List<String>> SINK_TARGETS = new Setting<>(
            "ticdc.sink-targets",
            new Targets(),
            "",
            "What changefeeds may write to, besides `blackhole://`: a list with commas of `scheme://host[:port]`,"
                    + " `scheme://*`, `file:///directory`, or `*` for everything. Empty is everything while the server"
                    + " listens on loopback only, and nothing otherwise.");

    static final SettingGroup GROUP = new SettingGroup("TiCDC", List.of(VERSION, SINK_TARGETS));

    static TicdcSettings from(Values values) {
        return new TicdcSettings(values.get(VERSION), values.get(SINK_TARGETS));
    }
}
