package io.chronoplane.queries.taurusdb;

/// A task in full synchronization.
///
/// @param jobId of its start
/// @param since in epoch milliseconds; a resumed one begins anew
public record FullSync(String instanceId, String taskName, String jobId, long since) {}
