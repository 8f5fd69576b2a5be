package io.chronoplane.benchmarks.feed;

import io.chronoplane.benchmarks.reading.Passes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The ceiling of a changefeed into Kafka: a producer with its settings sends the messages that it has sent, which it
/// has ready in memory.
public final class BareRows {
    static final String PREFIX = "changefeed";
    static final String TOPIC = PREFIX + ".rows";
    private static final int MESSAGES = 100_000;
    private static final int SENT = 500_000;

    private BareRows() {}

    /// @param arguments the data directory whose log [ChangefeedLog] has sent; prints rows per second
    public static void main(String[] arguments) throws Exception {
        try (var broker = BenchBroker.start(Path.of(arguments[0]))) {
            var messages = messages(broker.addresses());
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.addresses(), "acks", "all",
                    "enable.idempotence", true, "linger.ms", 5, "batch.size", 256 << 10, "buffer.memory", 32L << 20);
            try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                Passes.print(() -> {
                    var started = System.nanoTime();
                    for (var i = 0; i < SENT; i++) {
                        var unused = producer.send(
                                new ProducerRecord<>(TOPIC, 0, null, messages.get(i % messages.size())));
                    }
                    producer.flush();
                    return Passes.rate(SENT, started);
                });
            }
        }
    }

    /// The first that the changefeed has sent.
    private static List<byte[]> messages(String addresses) {
        var messages = new ArrayList<byte[]>();
        Map<String, Object> settings = Map.of("bootstrap.servers", addresses);
        try (var consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (messages.size() < MESSAGES && consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> messages.add(record.value()));
            }
        }
        return messages;
    }
}
