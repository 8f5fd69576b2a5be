package io.chronoplane.commands.taurusdb.grammar;

/// How StarRocks keeps the rows of a table.
public enum TableModel {
    PRIMARY_KEY,
    DUPLICATE_KEY,
    UNIQUE_KEY;

    /// Whether rows with equal keys are one row.
    public boolean keyed() {
        return this != DUPLICATE_KEY;
    }
}
