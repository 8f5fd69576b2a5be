package io.chronoplane.projections.core;

/// What a cell of a column holds.
public enum ColumnType {
    /// [String]
    TEXT,
    /// [Long]
    INTEGER,
    /// [Double]
    DECIMAL,
    /// [Boolean]
    FLAG,
    /// [java.time.Instant]
    TIME,
    /// [String], a JSON text
    JSON
}
