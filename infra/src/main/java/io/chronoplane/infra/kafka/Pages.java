package io.chronoplane.infra.kafka;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.projection.LiveViews;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The log from a position on, page by page, without what is in Kafka already. While a full page is being sent the
/// next one is read and encoded.
final class Pages {

    /// Events of one query: at most a MiB each, and they are in memory before their size is known.
    private static final int CHUNK = 64;

    private final EventLog log;
    private final LiveViews views;
    private final EventRecords events;
    private final Binding binding;
    private final Partitions partitions;
    private final Held held;
    private @Nullable CompletableFuture<Page> ahead;

    Pages(
            EventLog log, LiveViews views, EventRecords events, Binding binding, Partitions partitions, Held held) {
        this.log = log;
        this.views = views;
        this.events = events;
        this.binding = binding;
        this.partitions = partitions;
        this.held = held;
    }

    /// What lies behind a position, which is the end of the page before. Blocks to read, never to wait for more:
    /// the page is empty when there is nothing.
    Page after(long position) {
        Page page = take(position);
        ahead = page.isFull() ? readAhead(page.last().position()) : null;
        return page;
    }

    private Page take(long position) {
        CompletableFuture<Page> begun = ahead;
        try {
            return begun == null ? read(position) : begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Page> readAhead(long position) {
        return CompletableFuture.supplyAsync(
                () -> read(position), work -> Thread.ofVirtual().name("kafka-feed-reading").start(work));
    }

    private Page read(long after) {
        Page page = new Page();
        // Nothing that the views do not show yet: the states are taken from them.
        long visible = views.position();
        long position = after;
        while (position < visible && !page.isFull()) {
            List<StoredEvent> chunk = log.read(position, (int) Math.min(CHUNK, visible - position));
            if (chunk.isEmpty()) {
                break;
            }
            for (StoredEvent event : chunk) {
                if (!page.isFull()) {
                    add(page, event);
                    position = event.position();
                }
            }
        }
        return page;
    }

    private void add(Page page, StoredEvent stored) {
        EventRecords.Fed fed = events.of(stored);
        page.add(stored, fed.tags());
        for (String topic : fed.topics()) {
            TopicPartition partition = partitions.of(topic, fed.key());
            if (!held.has(partition, stored.position())) {
                page.send(partition, binding.record(partition, fed.key(), fed.timestamp(), fed.event()));
            }
        }
    }
}
