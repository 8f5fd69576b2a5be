package io.chronoplane.commands.ticdc;

import java.util.Optional;
import java.util.Set;

/// The rules of what goes to queues and files.
final class SinkCheck {

    private static final Set<String> PROTOCOLS = Set.of(
            "default",
            "canal",
            "avro",
            "flat-avro",
            "maxwell",
            "canal-json",
            "craft",
            "open-protocol",
            "csv",
            "debezium",
            "simple");
    private static final Set<String> DATES = Set.of("none", "year", "month", "day");

    private SinkCheck() {}

    static Optional<ConfigProblem> problem(SinkKind kind, String protocol, SinkUri uri, SinkConfig sink) {
        boolean needed = kind.isQueue() || kind == SinkKind.STORAGE;
        if (needed && (!PROTOCOLS.contains(protocol) || (kind == SinkKind.KAFKA && protocol.equals("csv")))) {
            return ConfigProblem.of(
                    ErrorCode.SINK_UNKNOWN_PROTOCOL, "unknown '" + protocol + "' message protocol for sink");
        }
        KafkaConfig kafka = sink.kafkaConfig();
        return (kafka == null ? Optional.<ConfigProblem>empty() : LargeMessageCheck.problem(kafka, protocol, uri, sink))
                .or(() -> encoding(protocol, sink))
                .or(() -> kind == SinkKind.STORAGE ? files(sink) : Optional.empty());
    }

    private static Optional<ConfigProblem> encoding(String protocol, SinkConfig sink) {
        if (sink.encoderConcurrency() < 0) {
            return ConfigProblem.of(
                    ErrorCode.SINK_INVALID_CONFIG,
                    "encoder-concurrency should greater than 0, but got " + sink.encoderConcurrency());
        }
        return sink.deleteOnlyOutputHandleKeyColumns() && protocol.equals("csv")
                ? ConfigProblem.of(
                        ErrorCode.SINK_INVALID_CONFIG, "CSV protocol always output all columns for the delete event")
                : Optional.empty();
    }

    private static Optional<ConfigProblem> files(SinkConfig sink) {
        return DATES.contains(sink.dateSeparator())
                ? CsvCheck.problem(sink.csv())
                : Optional.of(new ConfigProblem(
                        ErrorCode.SINK_INVALID_CONFIG,
                        "date separator in storage sink is invalid: " + sink.dateSeparator(),
                        ErrorCode.STORAGE_SINK_INVALID_DATE_SEPARATOR));
    }
}
