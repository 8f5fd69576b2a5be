package io.chronoplane.infra.ticdc.sink.kafka;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.KafkaConfig;
import io.chronoplane.commands.ticdc.LargeMessageHandle;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.codec.CanalJson;
import io.chronoplane.infra.ticdc.codec.Codec;
import io.chronoplane.infra.ticdc.codec.CodecOptions;
import io.chronoplane.infra.ticdc.codec.Debezium;
import io.chronoplane.infra.ticdc.codec.Message;
import io.chronoplane.infra.ticdc.codec.OpenProtocol;
import io.chronoplane.infra.ticdc.dispatch.Dispatchers;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.infra.ticdc.sink.Parameters;
import io.chronoplane.infra.ticdc.sink.Protocol;
import io.chronoplane.infra.ticdc.sink.Sink;
import io.chronoplane.infra.ticdc.sink.SinkOpening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Writes to topics. The rows of a partition stay in the order of their commits; what was sent counts as delivered when
/// the brokers have acknowledged it.
public final class KafkaSink implements Sink {

    private record Target(String topic, int partition) {}

    private final Admin admin;
    private final TopicCatalog topics;
    private final Producer<byte[], byte[]> producer;
    private final Codec codec;
    private final Dispatchers dispatchers;

    private KafkaSink(
            Admin admin,
            TopicCatalog topics,
            Producer<byte[], byte[]> producer,
            Codec codec,
            Dispatchers dispatchers) {
        this.admin = admin;
        this.topics = topics;
        this.producer = producer;
        this.codec = codec;
        this.dispatchers = dispatchers;
    }

    /// Looks for the brokers, and makes the topics that are missing.
    ///
    /// @throws FlowException when that cannot be done
    public static KafkaSink open(SinkOpening opening) {
        KafkaOptions options = KafkaOptions.of(opening);
        Protocol protocol = Protocol.of(opening.uri(), opening.config());
        refuseLargeMessages(opening);
        Dispatchers dispatchers = Dispatchers.of(opening.config(), options.topic());
        opening.tables().forEach(dispatchers::check);
        Map<String, Object> access = Access.settings(opening);
        Admin admin = Clients.admin(options, access);
        try {
            TopicCatalog topics = new TopicCatalog(admin, options);
            topics.partitions(options.topic());
            opening.tables().forEach(table -> topics.partitions(dispatchers.topic(table)));
            int limit = topics.maxMessageBytes(options.topic());
            Codec codec = codec(opening, options, protocol, limit);
            return new KafkaSink(
                    admin, topics, Clients.producer(options, access, opening.config(), limit), codec, dispatchers);
        } catch (RuntimeException | Error e) {
            Clients.close(admin);
            throw e;
        }
    }

    /// What we cannot do must not look as if it were done.
    private static void refuseLargeMessages(SinkOpening opening) {
        @Nullable KafkaConfig config = opening.config().sink().kafkaConfig();
        @Nullable LargeMessageHandle handle = config == null ? null : config.largeMessageHandle();
        @Nullable String option = handle == null ? null : handle.largeMessageHandleOption();
        if (option != null && !option.isEmpty() && !option.equals("none")) {
            throw new FlowException(
                    ErrorCode.INVALID_REPLICA_CONFIG,
                    "invalid replica config, large_message_handle_option " + option + " is not supported by this server");
        }
    }

    private static Codec codec(SinkOpening opening, KafkaOptions options, Protocol protocol, int limit) {
        return switch (protocol) {
            case CANAL_JSON -> new CanalJson(codecOptions(opening, options, limit, true));
            case OPEN_PROTOCOL -> new OpenProtocol(codecOptions(
                    opening,
                    options,
                    limit,
                    opening.config().enableOldValue() && opening.config().sink().open().outputOldValue()));
            case DEBEZIUM -> new Debezium(
                    codecOptions(opening, options, limit, opening.config().sink().debezium().outputOldValue()));
            case CSV -> throw new FlowException(
                    ErrorCode.SINK_UNKNOWN_PROTOCOL, "unknown 'csv' message protocol for sink");
        };
    }

    private static CodecOptions codecOptions(SinkOpening opening, KafkaOptions options, int limit, boolean oldValue) {
        ReplicaConfig config = opening.config();
        Parameters given = KafkaOptions.parameters(opening);
        return new CodecOptions(
                options.tidbExtension(),
                oldValue,
                given.flag("only-output-updated-columns", config.sink().onlyOutputUpdatedColumns(), false),
                given.flag("delete-only-output-handle-key-columns", config.sink().deleteOnlyOutputHandleKeyColumns(), false),
                given.flag("content-compatible", config.sink().contentCompatible(), false),
                !given.flag("debezium-disable-schema", config.sink().debeziumDisableSchema(), false),
                options.maxBatchSize(),
                limit,
                opening.clock());
    }

    @Override
    public CompletableFuture<Void> write(List<RowEvent> rows) {
        Map<Target, List<RowEvent>> spread = new LinkedHashMap<>();
        for (RowEvent row : rows) {
            String topic = dispatchers.topic(row.table());
            Target target = new Target(topic, dispatchers.partition(row, topics.partitions(topic)));
            spread.computeIfAbsent(target, any -> new ArrayList<>()).add(row);
        }
        Acknowledgements acknowledgements = new Acknowledgements();
        spread.forEach((target, some) -> codec.rows(some).forEach(message -> send(target, message, acknowledgements)));
        return acknowledgements.complete();
    }

    @Override
    public CompletableFuture<Void> ddl(Ddl ddl) {
        Acknowledgements acknowledgements = new Acknowledgements();
        codec.ddl(ddl).ifPresent(message -> {
            String topic = dispatchers.topic(ddl);
            int partitions = codec.isDdlForAll() ? topics.partitions(topic) : 1;
            for (int partition = 0; partition < partitions; partition++) {
                send(new Target(topic, partition), message, acknowledgements);
            }
        });
        return acknowledgements.complete();
    }

    @Override
    public void checkpoint(long ts) {
        codec.watermark(ts).ifPresent(message -> topics.known().forEach((topic, partitions) -> {
            for (int partition = 0; partition < partitions; partition++) {
                // Nobody waits for it: the next one comes in a second.
                send(new Target(topic, partition), message, new Acknowledgements());
            }
        }));
    }

    @Override
    public void last(long ts) {
        checkpoint(ts);
        producer.flush();
    }

    private void send(Target target, Message message, Acknowledgements acknowledgements) {
        try {
            // What becomes of it is told to the callback.
            var unused = producer.send(
                    new ProducerRecord<>(target.topic(), target.partition(), message.key(), message.value()),
                    acknowledgements.expect());
        } catch (KafkaException | IllegalStateException e) {
            throw Acknowledgements.failure(e);
        }
    }

    @Override
    public void close() {
        try {
            producer.close(Duration.ZERO);
        } finally {
            Clients.close(admin);
        }
    }
}
