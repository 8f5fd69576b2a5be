package io.chronoplane.infra.ticdc.sink.kafka;

import io.chronoplane.commands.ticdc.CodecConfig;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.KafkaConfig;
import io.chronoplane.commands.ticdc.SinkHost;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.sink.Parameters;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a Kafka sink is told, checked.
///
/// @param partitionNum  empty when the topic's own number counts
/// @param required      acknowledgements: -1 for all, 0, 1
record KafkaOptions(
        String brokers,
        String topic,
        Optional<Integer> partitionNum,
        short replicationFactor,
        int maxMessageBytes,
        int maxBatchSize,
        String compression,
        String clientId,
        boolean autoCreateTopic,
        Duration dialTimeout,
        Duration writeTimeout,
        int required,
        boolean tidbExtension) {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Set<String> COMPRESSIONS = Set.of("none", "gzip", "snappy", "lz4", "zstd");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int DEFAULT_PORT = 9092;
    private static final int MAX_MESSAGE_BYTES = 10_485_760;
    private static final int BATCH = 16;

    static Parameters parameters(SinkOpening opening) {
        return new Parameters(opening.uri(), ErrorCode.KAFKA_INVALID_CONFIG, "kafka config invalid");
    }

    /// @throws FlowException when something is wrong
    static KafkaOptions of(SinkOpening opening) {
        Parameters given = parameters(opening);
        @Nullable KafkaConfig config = opening.config().sink().kafkaConfig();
        @Nullable CodecConfig codec = config == null ? null : config.codecConfig();
        return new KafkaOptions(
                brokers(opening),
                topic(opening, given),
                partitions(given, config),
                (short) positive(given, "replication-factor", config == null ? null : config.replicationFactor(), 1),
                positive(given, "max-message-bytes", config == null ? null : config.maxMessageBytes(), MAX_MESSAGE_BYTES),
                positive(given, "max-batch-size", codec == null ? null : codec.maxBatchSize(), BATCH),
                compression(given, config == null ? null : config.compression()),
                clientId(opening, given, config == null ? null : config.kafkaClientId()),
                given.flag("auto-create-topic", config == null ? null : config.autoCreateTopic(), true),
                given.duration("dial-timeout", config == null ? null : config.dialTimeout(), TIMEOUT),
                given.duration("write-timeout", config == null ? null : config.writeTimeout(), TIMEOUT),
                acks(given, config == null ? null : config.requiredAcks()),
                given.flag("enable-tidb-extension", codec == null ? null : codec.enableTidbExtension(), false));
    }

    private static String brokers(SinkOpening opening) {
        return opening.uri().hosts().stream().map(KafkaOptions::broker).collect(Collectors.joining(","));
    }

    private static String broker(SinkHost host) {
        String name = host.name().contains(":") ? "[" + host.name() + "]" : host.name();
        return (name.isEmpty() ? "127.0.0.1" : name) + ":" + (host.port() == 0 ? DEFAULT_PORT : host.port());
    }

    private static String topic(SinkOpening opening, Parameters given) {
        String path = opening.uri().path();
        String topic = path.startsWith("/") ? path.substring(1) : path;
        if (topic.isEmpty()) {
            throw given.invalid("no topic is specified in sink-uri");
        }
        return topic;
    }

    private static Optional<Integer> partitions(Parameters given, @Nullable KafkaConfig config) {
        Optional<Integer> number = given.number("partition-num", config == null ? null : config.partitionNum());
        number.filter(n -> n <= 0).ifPresent(n -> {
            throw invalidPartitions(n);
        });
        return number;
    }

    static FlowException invalidPartitions(int number) {
        return new FlowException(ErrorCode.KAFKA_INVALID_PARTITION_NUM, "invalid partition num " + number);
    }

    private static int positive(Parameters given, String name, @Nullable Integer configured, int fallback) {
        int number = given.number(name, configured).orElse(fallback);
        if (number <= 0 || (name.startsWith("replication") && number > Short.MAX_VALUE)) {
            throw given.invalid(name, "is out of range");
        }
        return number;
    }

    private static String compression(Parameters given, @Nullable String configured) {
        String name = given.text("compression", configured).orElse("none").toLowerCase(Locale.ROOT);
        if (!COMPRESSIONS.contains(name)) {
            throw given.invalid("compression", "must be one of none, gzip, snappy, lz4, zstd");
        }
        return name;
    }

    private static String clientId(SinkOpening opening, Parameters given, @Nullable String configured) {
        String id = given.text("kafka-client-id", configured)
                .orElseGet(() -> "TiCDC_producer_" + opening.name().replace('/', '_'));
        if (!CLIENT_ID.matcher(id).matches()) {
            throw new FlowException(ErrorCode.KAFKA_INVALID_CLIENT_ID, "invalid kafka client ID '" + id + "'");
        }
        return id;
    }

    private static int acks(Parameters given, @Nullable Integer configured) {
        int acks = given.number("required-acks", configured).orElse(-1);
        if (acks < -1 || acks > 1) {
            throw new FlowException(
                    ErrorCode.KAFKA_INVALID_REQUIRED_ACKS,
                    "invalid required acks " + acks
                            + ", only support these values: 0(NoResponse),1(WaitForLocal) and -1(WaitForAll)");
        }
        return acks;
    }
}
