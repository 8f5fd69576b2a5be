package io.chronoplane.commands.doris.tablet;

/// The newest version of a partition.
///
/// @param version 1 before the first load
/// @param at      epoch milliseconds of the last load, 0 before the first
public record PartitionVersion(long dbId, long version, long at) {

    static final PartitionVersion INITIAL = new PartitionVersion(0, 1, 0);

    /// Whether there was any load.
    public boolean isLoaded() {
        return at > 0;
    }
}
