package io.chronoplane.commands.taurusdb;

/// Starts a waiting task.
///
/// @param sourceDatabase must be the task's own, if it has one; empty when not said
/// @param targetDatabase must be the task's own, if it has one; empty when not said
public record StartSyncTask(
        String instanceId, String taskName, String sourceDatabase, String targetDatabase, String jobId)
        implements SyncTaskCommand {}
