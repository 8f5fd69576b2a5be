package io.chronoplane.infra.kafka;

import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Tso;
import java.time.Instant;

/// One attempt to feed, from taking over as the feeder until something fails.
final class Session implements AutoCloseable {

    private final String feeder;
    private final CursorTopic cursors;
    private final FeedProducer producer;
    private final Pages pages;
    private final StateRecords states;
    private Cursor cursor;

    /// @param feeder names the process
    /// @param cursor where it goes on
    Session(
            String feeder,
            CursorTopic cursors,
            FeedProducer producer,
            Pages pages,
            StateRecords states,
            Cursor cursor) {
        this.feeder = feeder;
        this.cursors = cursors;
        this.producer = producer;
        this.pages = pages;
        this.states = states;
        this.cursor = cursor;
    }

    Cursor cursor() {
        return cursor;
    }

    /// Sends the next events, if there are any. Blocks until they are committed.
    ///
    /// @return how many
    int publish() {
        Page page = pages.after(cursor.position());
        if (page.isEmpty()) {
            return 0;
        }
        StoredEvent last = page.last();
        Cursor next = cursor.at(last, feeder, page.sent());
        Instant at = Instant.ofEpochMilli(Tso.epochMillis(last.tso()));
        producer.transaction(send -> {
            page.records().forEach(send);
            page.entities().forEach(entity -> states.of(entity, last.position(), at).ifPresent(send));
            send.accept(cursors.record(next));
        });
        cursor = next;
        return page.events();
    }

    @Override
    public void close() {
        producer.close();
    }
}
