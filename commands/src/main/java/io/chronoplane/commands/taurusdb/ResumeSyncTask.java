package io.chronoplane.commands.taurusdb;

/// Lets a paused task go on.
public record ResumeSyncTask(String instanceId, String taskName, String jobId) implements SyncTaskCommand {}
