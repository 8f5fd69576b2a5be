package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/// Reads topics as any consumer would who wants committed records only.
final class Readers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private static final int MOST_BREAKS = 10;

    private final String addresses;

    Readers(String addresses) {
        this.addresses = addresses;
    }

    /// A topic from its beginning, until so many records have come.
    List<ConsumerRecord<byte[], byte[]>> first(String topic, int many) {
        List<ConsumerRecord<byte[], byte[]>> records = read(topic, count -> count >= many, () -> false);
        assertThat(records.size()).as("records of %s", topic).isGreaterThanOrEqualTo(many);
        return records;
    }

    /// All that is committed in a topic now.
    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        return read(topic, count -> false, () -> true);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, IntPredicate enough, BooleanSupplier toTheEnd) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!enough.test(records.size())
                    && !(toTheEnd.getAsBoolean() && isAt(consumer, ends))
                    && System.nanoTime() < deadline) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /// Waits until the topic is there.
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return Awaitility.await()
                .until(() -> consumer.partitionsFor(topic), found -> !found.isEmpty())
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static boolean isAt(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", addresses);
        settings.put("isolation.level", "read_committed");
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("max.poll.records", 10_000);
        return new KafkaConsumer<>(settings);
    }

    /// Headers as texts.
    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            texts.put(header.key(), new String(header.value(), UTF_8));
        }
        return texts;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return String.valueOf(headers(record).get(name));
    }

    static long position(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(header(record, "ce_position"));
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    static String value(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    /// Checks that the events are those from 1 to `last`, each once, in order; says where they first are not.
    static void assertWhole(List<ConsumerRecord<byte[], byte[]>> records, long last) {
        List<String> breaks = new ArrayList<>();
        long before = 0;
        long offset = -1;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (position(record) != before + 1 && breaks.size() < MOST_BREAKS) {
                breaks.add(before + " at offset " + offset + " is followed by " + position(record) + " at "
                        + record.offset());
            }
            before = position(record);
            offset = record.offset();
        }
        assertThat(breaks).isEmpty();
        assertThat(before).as("the last event").isEqualTo(last);
    }
}
