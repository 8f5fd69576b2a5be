package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Tso;
import io.chronoplane.projections.core.Projection;
import java.time.Instant;
import java.util.Iterator;

/// One attempt to feed, from taking over as the feeder until something fails.
final class Session implements AutoCloseable {

    private static final int SEEDED_AT_ONCE = 500;

    private final FeedSource source;
    private final CursorTopic cursors;
    private final FeedProducer producer;
    private final Pages pages;
    private Cursor cursor;

    Session(FeedSource source, CursorTopic cursors, FeedProducer producer, Cursor cursor) {
        this.source = source;
        this.cursors = cursors;
        this.producer = producer;
        this.cursor = cursor;
        this.pages = source.pages();
    }

    Cursor cursor() {
        return cursor;
    }

    /// Sends the states of projections whose topics do not hold them yet: because the topic is new, or the projection
    /// is, or its views have another shape than before.
    void seed(String feeder) {
        StateRecords states = source.states();
        for (Projection<?> projection : states.projections()) {
            Integer seeded = cursor.states().get(projection.name());
            if (seeded == null || seeded != projection.revision()) {
                seed(projection, feeder);
            }
        }
    }

    private void seed(Projection<?> projection, String feeder) {
        Iterator<String> ids = source.views().ids(projection).iterator();
        // Nothing was fed yet, or nothing is there: the events to come will bring all states.
        Instant at = cursor.position() == 0 ? Instant.EPOCH : source.timeOf(cursor.position());
        while (cursor.position() > 0 && ids.hasNext()) {
            producer.transaction(send -> {
                for (int i = 0; i < SEEDED_AT_ONCE && ids.hasNext(); i++) {
                    Tag entity = projection.tag(ids.next());
                    source.states().of(entity, cursor.position(), at).ifPresent(send);
                }
            });
        }
        OrderedMap<String, Integer> all = cursor.states().with(projection.name(), projection.revision());
        Cursor next = cursor.with(all, feeder);
        producer.transaction(send -> send.accept(cursors.record(next)));
        cursor = next;
    }

    /// Sends the next events, if there are any.
    ///
    /// @return how many
    int publish(String feeder) {
        Page page = pages.after(cursor.position());
        if (page.isEmpty()) {
            return 0;
        }
        StoredEvent last = page.last();
        Cursor next = cursor.at(last, feeder);
        Instant at = Instant.ofEpochMilli(Tso.epochMillis(last.tso()));
        producer.transaction(send -> {
            page.records().forEach(send);
            page.entities().forEach(entity ->
                    source.states().of(entity, last.position(), at).ifPresent(send));
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
