package io.chronoplane.commands.doris.tablet;

/// Whether the segments of a rowset may hold the same keys.
public enum Overlap {
    /// Not told; counts as overlapping.
    UNKNOWN,
    OVERLAPPING,
    NONOVERLAPPING
}
