package io.chronoplane.infra.ticdc.sink.kafka;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The topics of a sink: how many partitions each has, made when it is needed.
final class TopicCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCatalog.class);
    private static final int DEFAULT_PARTITIONS = 3;
    /// What a record has beside its key and value.
    private static final int OVERHEAD = 128;
    private static final long CREATION_PAUSE_MILLIS = 100;
    private static final int CREATION_TRIES = 50;

    private final Admin admin;
    private final KafkaOptions options;
    private final Map<String, Integer> partitions = new HashMap<>();

    TopicCatalog(Admin admin, KafkaOptions options) {
        this.admin = admin;
        this.options = options;
    }

    /// The partitions that rows go to. Blocks when the topic was not asked for before, and makes it if it may.
    int partitions(String topic) {
        Integer known = partitions.get(topic);
        if (known == null) {
            known = existing(topic).orElseGet(() -> created(topic));
            int there = known;
            options.partitionNum().filter(wanted -> wanted > there).ifPresent(wanted -> {
                throw KafkaOptions.invalidPartitions(wanted);
            });
            known = options.partitionNum().orElse(known);
            partitions.put(topic, known);
        }
        return known;
    }

    /// The topics that were asked for.
    Map<String, Integer> known() {
        return Map.copyOf(partitions);
    }

    /// What key and value of a message may have together.
    int maxMessageBytes(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            var config = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
            var entry = config == null ? null : config.get("max.message.bytes");
            int limit = entry == null ? options.maxMessageBytes() : Integer.parseInt(entry.value()) - OVERHEAD;
            return Math.min(options.maxMessageBytes(), limit);
        } catch (ExecutionException e) {
            // Not everybody may read the configuration.
            LOG.atDebug().addKeyValue("topic", topic).setCause(e).log("the limit of messages is not known");
            return options.maxMessageBytes();
        }
    }

    private Optional<Integer> existing(String topic) {
        try {
            var described = await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
            return Optional.ofNullable(described).map(found -> found.partitions().size());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw unreachable(e);
        }
    }

    private int created(String topic) {
        if (!options.autoCreateTopic()) {
            throw new FlowException(
                    ErrorCode.KAFKA_INVALID_CONFIG,
                    "kafka config invalid: `auto-create-topic` is false, and " + topic + " not found");
        }
        int number = options.partitionNum().orElse(DEFAULT_PARTITIONS);
        try {
            await(admin.createTopics(List.of(new NewTopic(topic, number, options.replicationFactor()))).all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new FlowException(
                        ErrorCode.KAFKA_CREATE_TOPIC, "kafka create topic failed: " + reason(e.getCause()), e);
            }
        }
        return awaited(topic);
    }

    /// A topic is known everywhere some time after it was made.
    private int awaited(String topic) {
        for (int i = 0; i < CREATION_TRIES; i++) {
            Optional<Integer> found = existing(topic);
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(CREATION_PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        throw new FlowException(ErrorCode.KAFKA_CREATE_TOPIC, "kafka create topic failed: " + topic + " does not appear");
    }

    private <T> T await(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get(2 * options.dialTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static FlowException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new FlowException(ErrorCode.KAFKA_NEW_PRODUCER, "new kafka producer: interrupted", e);
    }

    private FlowException unreachable(Exception e) {
        Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
        return new FlowException(
                ErrorCode.KAFKA_NEW_PRODUCER,
                "new kafka producer: brokers " + options.brokers() + " cannot be used: " + reason(cause),
                e);
    }

    /// Kafka's messages name settings but not the secrets in them.
    static String reason(@org.jspecify.annotations.Nullable Throwable cause) {
        if (cause == null) {
            return "unknown";
        }
        String message = cause.getMessage();
        return message == null || message.isEmpty() ? cause.getClass().getSimpleName() : message;
    }
}
