package io.chronoplane.commands.taurusdb;

import java.util.List;

/// A running task came from full to incremental synchronization.
///
/// @param jobId of its start, which is now completed
public record SyncTaskStageReached(String instanceId, String taskName, SyncStage stage, String jobId)
        implements SyncTaskEvent {

    @Override
    public List<String> jobs() {
        return List.of(jobId);
    }

    @Override
    public boolean concernsFullSync() {
        return true;
    }
}
