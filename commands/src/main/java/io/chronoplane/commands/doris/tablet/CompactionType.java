package io.chronoplane.commands.doris.tablet;

/// Kinds of jobs on a tablet.
public enum CompactionType {
    BASE,
    CUMULATIVE,
    /// Moves the cumulative point past a delete, and merges nothing.
    EMPTY_CUMULATIVE,
    FULL,
    /// Keeps all others away.
    STOP_TOKEN
}
