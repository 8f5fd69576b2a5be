package io.chronoplane.commands.taurusdb;

import java.util.List;

/// A task is gone, and its name is free.
///
/// @param startJobId of a start that never came to its end, empty when there is none
public record SyncTaskDeleted(String instanceId, String taskName, SyncStage from, String startJobId, String jobId)
        implements SyncTaskEvent {

    @Override
    public List<String> jobs() {
        return startJobId.isEmpty() ? List.of(jobId) : List.of(jobId, startJobId);
    }

    @Override
    public boolean concernsFullSync() {
        return from == SyncStage.FULL;
    }
}
