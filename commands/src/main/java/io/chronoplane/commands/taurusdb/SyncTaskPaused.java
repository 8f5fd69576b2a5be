package io.chronoplane.commands.taurusdb;

import java.util.List;

/// A running task stands still.
///
/// @param from where it goes on later
public record SyncTaskPaused(String instanceId, String taskName, SyncStage from, String jobId)
        implements SyncTaskEvent {

    @Override
    public List<String> jobs() {
        return List.of(jobId);
    }

    @Override
    public boolean concernsFullSync() {
        return from == SyncStage.FULL;
    }
}
