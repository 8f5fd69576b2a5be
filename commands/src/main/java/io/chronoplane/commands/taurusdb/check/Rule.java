package io.chronoplane.commands.taurusdb.check;

/// The rules of table configurations, by the order in which they are looked at.
public enum Rule {
    /// It follows the grammar.
    SYNTAX,
    /// No column stands twice within one clause.
    COLUMNS_ONCE,
    /// Buckets are given once.
    BUCKETS_ONCE,
    /// There are as many backends as replicas.
    REPLICAS,
    /// The persistent index is for primary key tables.
    PERSISTENT_INDEX,
    /// With given keys, distribution and partition are among them.
    GIVEN_KEYS,
    /// The entry names a table, and its database has it.
    TABLE_KNOWN,
    /// Every named column exists.
    COLUMNS_KNOWN,
    /// Rows that are told apart by keys have keys, which tell all rows of the source apart.
    KEYS,
    /// The keys decide where a row of such a table lies.
    PLACEMENT,
    /// Values of the type can be sorted by.
    SORTABLE,
    /// Values of the type can be keys of a primary key table.
    PRIMARY_KEY_TYPE,
    /// A unique key table is sorted by its keys.
    SORTED_BY_KEYS,
    /// Time partitions are made of times.
    TIME_PARTITION,
    /// List partitions are made of values that can be listed.
    LIST_PARTITION,
    /// The keys of a primary key table are short.
    KEY_LENGTH
}
