package io.chronoplane.commands.ticdc;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The rules that a configuration keeps, in upstream's order; what the sink's URI says comes before what the
/// configuration says.
public final class ConfigCheck {

    private static final Set<String> ATOMICITY = Set.of("", "none", "table");

    private ConfigCheck() {}

    /// The first rule that is broken, empty when all is well.
    public static Optional<ConfigProblem> problem(SinkUri sink, ReplicaConfig config) {
        Optional<SinkKind> kind = SinkKind.of(sink);
        if (kind.isEmpty()) {
            return ConfigProblem.of(
                    ErrorCode.SINK_URI_INVALID, "the sink scheme (" + sink.scheme() + ") is not supported");
        }
        return sink(sink, kind.get(), config)
                .or(() -> ConsistentCheck.problem(config.consistent()))
                .or(() -> ReplicaCheck.problem(kind.get(), config))
                .or(() -> schemes(sink, kind.get(), config))
                .or(() -> TopicCheck.problem(config.sink()))
                .or(() -> FilterCheck.problem(config));
    }

    /// The protocol that holds, in lower case; empty for none.
    public static String protocol(SinkUri sink, SinkConfig config) {
        String given = config.protocol() == null ? "" : config.protocol();
        return sink.parameter("protocol").orElse(given).toLowerCase(Locale.ROOT);
    }

    private static Optional<ConfigProblem> sink(SinkUri sink, SinkKind kind, ReplicaConfig config) {
        String configured = config.sink().transactionAtomicity();
        String atomicity = sink.parameter("transaction-atomicity").orElse(configured == null ? "" : configured);
        if (!ATOMICITY.contains(atomicity) || (kind.isQueue() && atomicity.equals("table"))) {
            return ConfigProblem.of(
                    ErrorCode.SINK_URI_INVALID,
                    atomicity + " level atomicity is not supported by " + sink.scheme() + " scheme");
        }
        String protocol = protocol(sink, config.sink());
        if (kind == SinkKind.SQL) {
            return protocol.isEmpty()
                    ? Optional.empty()
                    : ConfigProblem.of(
                            ErrorCode.SINK_URI_INVALID,
                            "protocol " + protocol + " is incompatible with " + sink.scheme() + " scheme");
        }
        return SinkCheck.problem(kind, protocol, sink, config.sink());
    }

    private static Optional<ConfigProblem> schemes(SinkUri sink, SinkKind kind, ReplicaConfig config) {
        if (kind == SinkKind.SQL || kind == SinkKind.BLACKHOLE) {
            return Optional.empty();
        }
        if (config.enableSyncPoint()) {
            return ConfigProblem.of(
                    ErrorCode.SINK_URI_INVALID,
                    "sink uri scheme is not supported with syncpoint enabled sink uri: " + sink.masked());
        }
        return config.bdrMode()
                ? ConfigProblem.of(
                        ErrorCode.SINK_URI_INVALID,
                        "sink uri scheme is not supported in BDR mode, sink uri: " + sink.masked())
                : Optional.empty();
    }
}
