package io.chronoplane.benchmarks.feed;

import io.chronoplane.benchmarks.reading.Passes;
import io.chronoplane.infra.kafka.Feed;
import io.chronoplane.infra.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The ceiling of the feed: a producer with its settings sends the records that it has sent, which it has ready in
/// memory.
public final class BareProducer {
    private static final String TOPIC = "bare";
    private static final int RECORDS = 100_000;
    private static final int SENT = 500_000;
    private static final int IN_TRANSACTION = 5_000;

    private BareProducer() {}

    /// @param arguments the data directory that [FeedLog] has fed, and `plain` or `transactional`; prints events per
    ///                  second
    public static void main(String[] arguments) throws Exception {
        var transactional = arguments[1].equals("transactional");
        try (var broker = BenchBroker.start(Path.of(arguments[0]))) {
            var records = records(broker.addresses());
            var settings = new HashMap<>(
                    Feed.producerSettings(BenchBroker.settings(BenchBroker.FED), broker.addresses(), TOPIC));
            if (!transactional) {
                settings.remove("transactional.id");
            }
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.addresses()));
                    var producer = new KafkaProducer<byte[], byte[]>(settings)) {
                if (!admin.listTopics().names().get().contains(TOPIC)) {
                    admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
                }
                if (transactional) {
                    producer.initTransactions();
                }
                Passes.print(() -> transactional ? inTransactions(producer, records) : plain(producer, records));
            }
        }
    }

    private static double plain(KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        var started = System.nanoTime();
        for (var i = 0; i < SENT; i++) {
            var unused = producer.send(records.get(i % records.size()));
        }
        producer.flush();
        return Passes.rate(SENT, started);
    }

    private static double inTransactions(
            KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        var started = System.nanoTime();
        for (var i = 0; i < SENT; i += IN_TRANSACTION) {
            producer.beginTransaction();
            for (var j = i; j < i + IN_TRANSACTION; j++) {
                var unused = producer.send(records.get(j % records.size()));
            }
            producer.commitTransaction();
        }
        return Passes.rate(SENT, started);
    }

    /// The first that the feed has sent, with their headers, bound for another topic.
    private static List<ProducerRecord<byte[], byte[]>> records(String addresses) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        Map<String, Object> settings = Map.of("bootstrap.servers", addresses, "isolation.level", "read_committed",
                "key.deserializer", ByteArrayDeserializer.class, "value.deserializer", ByteArrayDeserializer.class);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
            var partition = new TopicPartition(new Topics(BenchBroker.FED).events(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (records.size() < RECORDS && consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> records.add(new ProducerRecord<>(
                        TOPIC, 0, record.timestamp(), record.key(), record.value(), record.headers())));
            }
        }
        return records;
    }
}
