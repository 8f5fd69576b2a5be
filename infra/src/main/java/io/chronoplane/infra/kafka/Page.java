package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Events that follow each other in the log, ready to be sent in one transaction. Bounded, so that memory is.
final class Page {

    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_BYTES = 4 << 20;
    // Each costs a state, which may be large.
    private static final int MOST_ENTITIES = 500;

    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<TopicPartition, Long> sent = new HashMap<>();
    private final Set<Tag> entities = new LinkedHashSet<>();
    private @Nullable StoredEvent last;
    private int events;
    private long bytes;

    /// An event behind those before.
    void add(StoredEvent event, List<Tag> concerned) {
        entities.addAll(concerned);
        events++;
        last = event;
    }

    /// A record of the event that was added last.
    void send(TopicPartition partition, ProducerRecord<byte[], byte[]> record) {
        records.add(record);
        bytes += record.value() == null ? 0 : record.value().length;
        sent.put(partition, last().position());
    }

    boolean isFull() {
        return events >= MOST_EVENTS || bytes >= MOST_BYTES || entities.size() >= MOST_ENTITIES;
    }

    boolean isEmpty() {
        return last == null;
    }

    /// @throws IllegalStateException when the page is empty
    StoredEvent last() {
        if (last == null) {
            throw new IllegalStateException("an empty page");
        }
        return last;
    }

    int events() {
        return events;
    }

    List<ProducerRecord<byte[], byte[]>> records() {
        return records;
    }

    /// The last position that each partition gets.
    Map<TopicPartition, Long> sent() {
        return sent;
    }

    /// The entities that its events concern.
    Set<Tag> entities() {
        return entities;
    }
}
