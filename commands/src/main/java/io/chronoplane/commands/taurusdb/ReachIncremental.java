package io.chronoplane.commands.taurusdb;

/// Ends the full synchronization of a task. Again, or when the task has gone another way meanwhile, changes nothing.
///
/// @param jobId of the start that it belongs to
public record ReachIncremental(String instanceId, String taskName, String jobId) implements SyncTaskCommand {}
