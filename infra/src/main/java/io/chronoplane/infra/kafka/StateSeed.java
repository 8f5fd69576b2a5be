package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.projections.core.Projection;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Brings topics of states to what the views show, where they do not hold it yet: because the topic is new, or the
/// projection is, or its views have another shape than before, or nobody knows what became of the last that was sent.
final class StateSeed {

    private static final int AT_ONCE = 500;

    private final FeedSource source;
    private final StateRecords states;
    private final Leftovers leftovers;
    private final FeedProducer producer;

    StateSeed(FeedSource source, StateRecords states, Leftovers leftovers, FeedProducer producer) {
        this.source = source;
        this.states = states;
        this.leftovers = leftovers;
        this.producer = producer;
    }

    /// Blocks.
    ///
    /// @return the cursor with what the topics hold now
    Cursor seed(Cursor cursor) {
        OrderedMap<String, Integer> seeded = cursor.states();
        for (Projection<?> projection : states.projections()) {
            Integer held = seeded.get(projection.name());
            if (held == null || held != projection.revision()) {
                seed(projection, cursor.position());
                seeded = seeded.with(projection.name(), projection.revision());
            }
        }
        return cursor.holding(seeded, cursor.ends());
    }

    private void seed(Projection<?> projection, long position) {
        if (position == 0) {
            // The events to come bring all states.
            return;
        }
        Instant at = source.timeOf(position);
        Stream<Tag> gone =
                leftovers.in(states.topic(projection), entity -> states.isGone(projection, entity)).stream();
        Stream<Tag> present = StreamSupport.stream(source.views().ids(projection).spliterator(), false)
                .map(projection::tag);
        Iterator<Tag> entities = Stream.concat(gone, present).iterator();
        while (entities.hasNext()) {
            producer.transaction(send -> {
                for (int i = 0; i < AT_ONCE && entities.hasNext(); i++) {
                    states.of(entities.next(), position, at).ifPresent(send);
                }
            });
        }
    }
}
