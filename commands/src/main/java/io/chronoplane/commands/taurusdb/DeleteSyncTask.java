package io.chronoplane.commands.taurusdb;

/// Removes a task, wherever it is in its life.
public record DeleteSyncTask(String instanceId, String taskName, String jobId) implements SyncTaskCommand {}
