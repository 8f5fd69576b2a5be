package io.chronoplane.queries.taurusdb;

import java.util.Optional;

/// A task by its name, which is exact; empty when the instance has none.
public record GetSyncTask(String instanceId, String taskName) implements TaurusDbQuery<Optional<SyncTaskView>> {}
