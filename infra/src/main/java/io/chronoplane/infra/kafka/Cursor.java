package io.chronoplane.infra.kafka;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.HexFormat;
import java.util.List;

/// How far the log has been fed. It is a record in Kafka, written in the transaction of the records up to it: so they
/// are there together or not at all.
///
/// @param position of the last event that was fed
/// @param hash     of that event in hexadecimal, by which the log is known again; empty at position 0
/// @param feeder   the process that fed it
/// @param states   the projections whose states the topics hold, with their revisions
record Cursor(long position, String hash, String feeder, OrderedMap<String, Integer> states) {

    static Cursor atTheBeginning(String feeder) {
        return new Cursor(0, "", feeder, OrderedMap.of());
    }

    /// Behind an event that its feeder has fed.
    Cursor at(StoredEvent event, String by) {
        return new Cursor(event.position(), HexFormat.of().formatHex(event.hash()), by, states);
    }

    Cursor with(OrderedMap<String, Integer> seeded, String by) {
        return new Cursor(position, hash, by, seeded);
    }

    /// As if no topic held any state.
    Cursor withoutStates() {
        return new Cursor(position, hash, feeder, OrderedMap.of());
    }

    /// At an event before this one.
    Cursor backTo(StoredEvent event) {
        return at(event, feeder);
    }

    /// Whether it is a cursor of this log. Blocks.
    boolean isOf(EventLog log) {
        if (position == 0) {
            return true;
        }
        List<StoredEvent> there = position > log.head() ? List.of() : log.read(position - 1, 1);
        return !there.isEmpty()
                && HexFormat.of().formatHex(there.getFirst().hash()).equals(hash);
    }
}
