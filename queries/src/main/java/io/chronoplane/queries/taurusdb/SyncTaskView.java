package io.chronoplane.queries.taurusdb;

import io.chronoplane.commands.taurusdb.SyncProgress;

/// A synchronization task.
///
/// @param createdAt in epoch milliseconds
/// @param changedAt in epoch milliseconds
public record SyncTaskView(
        String instanceId, String taskName, SyncProgress progress, long createdAt, long changedAt) {}
