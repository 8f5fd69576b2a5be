package io.chronoplane.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Prints every change of status of the clusters of one instance, from a moment on, until it is stopped:
///
///     java -cp 'examples/target/classes:examples/target/lib/*' io.chronoplane.examples.ClusterStatusChanges \
///         127.0.0.1:9092 i-1 2026-11-21T18:00:00Z
public final class ClusterStatusChanges {

    private static final String TOPIC = "chronoplane.events";
    private static final String TYPE = "doris.meta.cluster-status-changed";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final String subject;
    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();

    /// @param instance whose clusters are watched
    public ClusterStatusChanges(Consumer<String, byte[]> consumer, String instance, PrintStream out) {
        this.consumer = consumer;
        this.subject = "instance=" + instance;
        this.out = out;
    }

    /// @param arguments the brokers, the instance, and the moment in RFC 3339
    public static void main(String[] arguments) throws IOException {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings(arguments[0]))) {
            new ClusterStatusChanges(consumer, arguments[1], System.out).from(Instant.parse(arguments[2]));
        }
    }

    /// What a consumer of changes needs.
    ///
    /// @param brokers `host:port`, several separated by commas
    public static Map<String, Object> settings(String brokers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", brokers);
        // Without this a reader also sees what was sent in transactions that came to nothing, and is sent again.
        settings.put("isolation.level", "read_committed");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        return settings;
    }

    /// Prints what has happened since, and what happens. Returns when the consumer is woken up.
    public void from(Instant since) throws IOException {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        seek(partitions, since);
        try {
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    print(record);
                }
            }
        } catch (WakeupException e) {
            out.flush();
        }
    }

    /// Records bear the time of the log, which never steps back: so a moment has one place in each partition.
    private void seek(List<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, since.toEpochMilli()));
        consumer.offsetsForTimes(wanted).forEach((partition, found) -> seek(partition, found));
    }

    private void seek(TopicPartition partition, @Nullable OffsetAndTimestamp found) {
        if (found == null) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, found.offset());
        }
    }

    private void print(ConsumerRecord<String, byte[]> record) throws IOException {
        if (subject.equals(record.key()) && TYPE.equals(header(record, "ce_type"))) {
            JsonNode event = json.readTree(record.value());
            out.printf(
                    "%s  %s: %s -> %s  (position %s, by %s)%n",
                    header(record, "ce_time"),
                    event.path("clusterId").asText(),
                    event.path("from").asText(),
                    event.path("to").asText(),
                    header(record, "ce_position"),
                    header(record, "ce_actor"));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
