package io.chronoplane.commands.cls;

/// Two neighbours became one.
///
/// @param left   as it is now, readonly
/// @param right  as it is now, readonly
/// @param merged over both their ranges
public record PartitionsMerged(String topicId, Partition left, Partition right, Partition merged, long at)
        implements PartitionEvent {}
