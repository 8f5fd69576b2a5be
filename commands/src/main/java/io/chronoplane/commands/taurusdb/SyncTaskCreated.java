package io.chronoplane.commands.taurusdb;

import java.util.List;

/// A task is stored, and waits to be started.
public record SyncTaskCreated(String instanceId, String taskName, SyncConfiguration configuration)
        implements SyncTaskEvent {

    @Override
    public List<String> jobs() {
        return List.of();
    }

    @Override
    public boolean concernsFullSync() {
        return false;
    }
}
