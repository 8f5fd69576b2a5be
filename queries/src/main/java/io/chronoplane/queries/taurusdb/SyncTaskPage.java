package io.chronoplane.queries.taurusdb;

import java.util.List;

/// Some tasks of an instance.
///
/// @param total of all tasks that the instance has
public record SyncTaskPage(int total, List<SyncTaskView> tasks) {}
