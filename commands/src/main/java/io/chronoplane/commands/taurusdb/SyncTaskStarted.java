package io.chronoplane.commands.taurusdb;

import java.util.List;

/// A waiting task began its full synchronization.
///
/// @param sourceDatabase from now on
/// @param targetDatabase from now on
/// @param jobId          of the start, which runs until the task is incremental
public record SyncTaskStarted(
        String instanceId, String taskName, String sourceDatabase, String targetDatabase, String jobId)
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
