package io.chronoplane.infra.ticdc.sink;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.Locale;

/// The protocols of messages that we speak.
public enum Protocol {
    CANAL_JSON,
    OPEN_PROTOCOL,
    DEBEZIUM,
    CSV;

    /// What the URI says, else the configuration.
    ///
    /// @throws FlowException when neither says one that we speak
    public static Protocol of(SinkUri uri, ReplicaConfig config) {
        String configured = config.sink().protocol();
        String name = uri.parameter("protocol").orElse(configured == null ? "" : configured);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "canal-json" -> CANAL_JSON;
            case "open-protocol", "default" -> OPEN_PROTOCOL;
            case "debezium" -> DEBEZIUM;
            case "csv" -> CSV;
            default -> throw new FlowException(
                    ErrorCode.SINK_UNKNOWN_PROTOCOL, "unknown '" + name + "' message protocol for sink");
        };
    }
}
