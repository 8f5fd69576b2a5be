package io.chronoplane.queries.doris.tablet;

/// The compactions of all tablets: those that run, and the newest of those that ended.
public record GetCompactions() implements DorisTabletQuery<CompactionRuns> {}
