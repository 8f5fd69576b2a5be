package io.chronoplane.commands.doris.tablet;

/// The version that a commit gave to a partition.
public record PartitionCommit(long tableId, long partitionId, long version) {}
