package io.chronoplane.commands.taurusdb.schema;

import io.chronoplane.commands.core.OrderedMap;

/// The registered tables of one TaurusDB database, by their names. A database without any is unknown.
public record SourceDatabase(OrderedMap<String, SourceTable> tables) {

    /// One of which nothing is known.
    public static final SourceDatabase UNKNOWN = new SourceDatabase(OrderedMap.of());

    public boolean known() {
        return !tables.isEmpty();
    }

    /// The database with one more table, or with another form of a known one.
    public SourceDatabase with(SourceTable table) {
        return new SourceDatabase(tables.with(table.name(), table));
    }
}
