package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chronoplane.commands.core.Tag;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// Finds what a topic of states still shows although it is gone.
final class Leftovers {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Consumer<byte[], byte[]> consumer;

    Leftovers(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /// The entities with a state in the topic that are gone. Blocks until the whole topic has been read.
    Set<Tag> in(String topic, Predicate<Tag> isGone) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Set<Tag> left = new LinkedHashSet<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("reading " + topic);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Tag entity = Tag.parse(new String(record.key(), UTF_8));
                if (record.value() != null && isGone.test(entity)) {
                    left.add(entity);
                } else {
                    left.remove(entity);
                }
            }
        }
        return left;
    }
}
