package io.chronoplane.queries.doris.tablet;

/// The transactions of all instances that are neither visible nor aborted.
public record GetRunningTxns() implements DorisTabletQuery<RunningTxns> {}
