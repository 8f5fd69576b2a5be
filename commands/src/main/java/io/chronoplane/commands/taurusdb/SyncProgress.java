package io.chronoplane.commands.taurusdb;

import org.jspecify.annotations.Nullable;

/// How far a task is.
///
/// @param pausedFrom null unless it is paused
/// @param startJobId of a start that has not come to its end, empty when there is none
public record SyncProgress(
        SyncConfiguration configuration, SyncStage stage, @Nullable SyncStage pausedFrom, String startJobId) {

    SyncProgress at(SyncStage next) {
        return new SyncProgress(configuration, next, null, next == SyncStage.INCREMENTAL ? "" : startJobId);
    }
}
