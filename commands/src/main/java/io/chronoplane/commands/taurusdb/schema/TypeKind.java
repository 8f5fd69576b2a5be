package io.chronoplane.commands.taurusdb.schema;

/// What MySQL's types have in common, as far as the rules of table configurations go.
public enum TypeKind {
    INTEGER,
    BOOLEAN,
    DECIMAL,
    /// `float` and `double`
    FLOAT,
    BIT,
    /// Texts of any size, `enum` and `set`.
    STRING,
    /// `binary`, `varbinary` and the blobs.
    BINARY,
    JSON,
    SPATIAL,
    DATE,
    /// `datetime` and `timestamp`
    DATETIME,
    TIME
}
