package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// How far the log has been fed. It is a record in Kafka, written in the transaction of the records up to it.
///
/// @param position of the last event that was fed
/// @param hash     of that event in hexadecimal, by which the log is known again; empty at position 0
/// @param feeder   the process that fed it
/// @param states   the projections whose states the topics hold, with their revisions
/// @param ends     of each topic of events: the last position that was sent to each of its partitions, 0 for none
record Cursor(
        long position,
        String hash,
        String feeder,
        OrderedMap<String, Integer> states,
        OrderedMap<String, List<Long>> ends) {

    static Cursor atTheBeginning(String feeder) {
        return new Cursor(0, "", feeder, OrderedMap.of(), OrderedMap.of());
    }

    /// Behind an event.
    ///
    /// @param sent the last position of each partition to which something was sent since
    Cursor at(StoredEvent event, String by, Map<TopicPartition, Long> sent) {
        OrderedMap<String, List<Long>> after = ends;
        for (Map.Entry<TopicPartition, Long> entry : sent.entrySet()) {
            List<Long> positions = new ArrayList<>(ends(after, entry.getKey().topic()));
            while (positions.size() <= entry.getKey().partition()) {
                positions.add(0L);
            }
            positions.set(entry.getKey().partition(), entry.getValue());
            after = after.with(entry.getKey().topic(), positions);
        }
        return new Cursor(event.position(), hash(event), by, states, after);
    }

    /// The same place, with what the topics of states and those of events hold.
    Cursor holding(OrderedMap<String, Integer> seeded, OrderedMap<String, List<Long>> found) {
        return new Cursor(position, hash, feeder, seeded, found);
    }

    Cursor by(String other) {
        return new Cursor(position, hash, other, states, ends);
    }

    /// At an event before this one.
    Cursor backTo(StoredEvent event) {
        return new Cursor(event.position(), hash(event), feeder, states, ends);
    }

    Cursor backToTheBeginning() {
        return new Cursor(0, "", feeder, states, ends);
    }

    /// The last position that was sent to each partition of a topic; empty for a topic that was never fed.
    List<Long> ends(String topic) {
        return ends(ends, topic);
    }

    private static List<Long> ends(OrderedMap<String, List<Long>> all, String topic) {
        List<Long> positions = all.get(topic);
        return positions == null ? List.of() : positions;
    }

    /// Whether it is a cursor of this log. Blocks.
    boolean isOf(EventLog log) {
        if (position == 0) {
            return true;
        }
        List<StoredEvent> there = position > log.head() ? List.of() : log.read(position - 1, 1);
        return !there.isEmpty() && hash(there.getFirst()).equals(hash);
    }

    private static String hash(StoredEvent event) {
        return HexFormat.of().formatHex(event.hash());
    }
}
