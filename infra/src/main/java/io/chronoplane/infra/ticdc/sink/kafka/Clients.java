package io.chronoplane.infra.ticdc.sink.kafka;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.infra.ticdc.FlowException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The clients of one sink.
final class Clients {

    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 256 << 10;
    private static final long MOST_BUFFER = 32L << 20;
    private static final int SENDS_IN_TIME = 3;
    private static final int RECORD_OVERHEAD = 512;

    private Clients() {}

    static Admin admin(KafkaOptions options, Map<String, Object> access) {
        Map<String, Object> settings = common(options, access);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(options.dialTimeout()));
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(options.dialTimeout()));
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    static Producer<byte[], byte[]> producer(
            KafkaOptions options, Map<String, Object> access, ReplicaConfig config, int maxMessageBytes) {
        Map<String, Object> settings = common(options, access);
        int request = millis(options.writeTimeout());
        settings.put(ProducerConfig.ACKS_CONFIG, options.required() == -1 ? "all" : Integer.toString(options.required()));
        // Without all acknowledgements the brokers cannot tell repetitions.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, options.required() == -1);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, options.required() == -1 ? 5 : 1);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, options.compression());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxMessageBytes + RECORD_OVERHEAD);
        settings.put(
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                Math.max(Math.min(config.memoryQuota() / 2, MOST_BUFFER), maxMessageBytes + RECORD_OVERHEAD));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, request);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) request);
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) Math.min(Integer.MAX_VALUE, (long) SENDS_IN_TIME * request + LINGER_MILLIS));
        try {
            return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    private static Map<String, Object> common(KafkaOptions options, Map<String, Object> access) {
        Map<String, Object> settings = new HashMap<>(access);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, options.brokers());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, options.clientId());
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, options.dialTimeout().toMillis());
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, options.dialTimeout().toMillis());
        // Nothing about us is sent to the brokers.
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    private static int millis(Duration time) {
        return Math.clamp(time.toMillis(), 1, Integer.MAX_VALUE / SENDS_IN_TIME);
    }

    private static FlowException refused(KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new FlowException(
                ErrorCode.KAFKA_NEW_PRODUCER, "new kafka producer: " + TopicCatalog.reason(cause), e);
    }

    static void close(Admin admin) {
        admin.close(Duration.ZERO);
    }
}
