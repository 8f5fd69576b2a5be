package io.chronoplane.infra.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// Finds the last committed record of a partition without reading what lies before: ends of transactions and what was
/// aborted take offsets too, so it steps back until it meets one.
final class TailReader {

    /// The end of a partition.
    ///
    /// @param record    the last one; empty when there is none (any more)
    /// @param untouched whether there has never been one
    record Tail(Optional<ConsumerRecord<byte[], byte[]>> record, boolean untouched) {}

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long FIRST_STEP = 16;
    private static final int GROWTH = 16;

    private final Consumer<byte[], byte[]> consumer;

    TailReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    int partitions(String topic) {
        return consumer.partitionsFor(topic).size();
    }

    Tail of(TopicPartition partition) {
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        long begin = consumer.beginningOffsets(one).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
        Optional<ConsumerRecord<byte[], byte[]>> found = Optional.empty();
        long step = FIRST_STEP;
        for (long from = end; from > begin && found.isEmpty(); step *= GROWTH) {
            long to = from;
            from = Math.max(begin, end - step);
            found = lastBetween(partition, from, to);
        }
        return new Tail(found, end == 0);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> lastBetween(TopicPartition partition, long from, long to) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ConsumerRecord<byte[], byte[]> last = null;
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("reading the end of " + partition);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                last = record.offset() < to ? record : last;
            }
        }
        return Optional.ofNullable(last);
    }
}
