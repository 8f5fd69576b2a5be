package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.apache.kafka.common.TopicPartition;

/// Where to go on. A cursor says what was sent; whether it is there, each partition is asked. A broker without
/// replicas that lost its power may have lost what it had acknowledged, and one that was killed while it ended a
/// transaction may forget to end it in some partitions.
///
/// @param cursor at which to go on
/// @param lost   whether something had been acknowledged and was not found
record Resumption(Cursor cursor, boolean lost) {

    /// @param topics     of events
    /// @param partitions how many each has
    /// @param events     by position
    static Resumption of(Cursor cursor, List<String> topics, Partitions partitions, Held held, LongFunction<StoredEvent> events) {
        long from = cursor.position();
        boolean lost = false;
        OrderedMap<String, List<Long>> ends = OrderedMap.of();
        for (String topic : topics) {
            List<Long> sent = cursor.ends(topic);
            // A topic that was never fed gets all; what it holds all the same is not sent again.
            from = sent.isEmpty() ? 0 : from;
            List<Long> found = new ArrayList<>();
            for (int p = 0; p < partitions.counts().getOrDefault(topic, 1); p++) {
                long promised = p < sent.size() ? sent.get(p) : 0;
                OptionalLong there = held.last(new TopicPartition(topic, p));
                if (there.isPresent() && there.getAsLong() < promised) {
                    from = Math.min(from, there.getAsLong());
                    lost = true;
                }
                found.add(there.orElse(promised));
            }
            ends = ends.with(topic, found);
        }
        Cursor place = from == cursor.position()
                ? cursor
                : from == 0 ? cursor.backToTheBeginning() : cursor.backTo(events.apply(from));
        return new Resumption(place.holding(cursor.states(), ends), lost);
    }
}
