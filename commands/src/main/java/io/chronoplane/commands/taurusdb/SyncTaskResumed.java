package io.chronoplane.commands.taurusdb;

import java.util.List;

/// A paused task goes on.
///
/// @param to         the stage in which it was paused
/// @param startJobId of a start that has not come to its end, empty when there is none
public record SyncTaskResumed(String instanceId, String taskName, SyncStage to, String startJobId, String jobId)
        implements SyncTaskEvent {

    @Override
    public List<String> jobs() {
        return List.of(jobId);
    }

    @Override
    public boolean concernsFullSync() {
        return to == SyncStage.FULL;
    }
}
