package io.chronoplane.commands.taurusdb;

import java.util.List;

/// A task got another configuration.
public record SyncTaskConfigured(String instanceId, String taskName, SyncConfiguration configuration, String jobId)
        implements SyncTaskEvent {

    @Override
    public List<String> jobs() {
        return List.of(jobId);
    }

    @Override
    public boolean concernsFullSync() {
        return false;
    }
}
