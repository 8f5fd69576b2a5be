package io.chronoplane.projections.core;

/// A column of a table. Columns of the key are never null; secrets are never cells.
///
/// @param name lower case with underscores, as it stands in sinks: `cluster_id`
/// @param key  whether it is part of the primary key
public record Column(String name, ColumnType type, boolean key, boolean nullable) {

    public static Column key(String name, ColumnType type) {
        return new Column(name, type, true, false);
    }

    public static Column of(String name, ColumnType type) {
        return new Column(name, type, false, false);
    }

    public static Column nullable(String name, ColumnType type) {
        return new Column(name, type, false, true);
    }
}
