package io.chronoplane.commands.taurusdb;

/// Lets a running task stand still.
public record PauseSyncTask(String instanceId, String taskName, String jobId) implements SyncTaskCommand {}
