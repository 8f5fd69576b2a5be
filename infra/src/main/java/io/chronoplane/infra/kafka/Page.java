package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Events that follow each other in the log, ready to be sent in one transaction. Bounded, so that memory is.
final class Page {

    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_BYTES = 4 << 20;
    // Each costs a state, which may be large.
    private static final int MOST_ENTITIES = 500;

    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Set<Tag> entities = new LinkedHashSet<>();
    private @Nullable StoredEvent last;
    private int events;
    private long bytes;

    void add(StoredEvent event, EventRecords.Fed fed) {
        records.addAll(fed.records());
        entities.addAll(fed.tags());
        bytes += fed.bytes();
        events++;
        last = event;
    }

    boolean isFull() {
        return events >= MOST_EVENTS || bytes >= MOST_BYTES || entities.size() >= MOST_ENTITIES;
    }

    boolean isEmpty() {
        return last == null;
    }

    /// The last event.
    ///
    /// @throws IllegalStateException when there is none
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

    /// The entities that its events concern.
    Set<Tag> entities() {
        return entities;
    }
}
