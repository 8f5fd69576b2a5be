package io.chronoplane.queries.taurusdb;

/// The tasks of an instance, in the order in which they were stored.
///
/// @param offset of tasks that are left out, 0 or more
/// @param limit  of tasks in the page, 1 or more
public record ListSyncTasks(String instanceId, int offset, int limit) implements TaurusDbQuery<SyncTaskPage> {}
