package io.chronoplane.infra.ticdc;

import java.util.List;

/// How far a changefeed has come, and what of it runs here.
///
/// @param checkpointTs everything up to it has been delivered
/// @param resolvedTs   everything up to it has been received
/// @param tableIds     the tables that it replicates now
/// @param running      whether it runs
public record Standing(long checkpointTs, long resolvedTs, List<Long> tableIds, boolean running) {

    /// Of one that has not begun.
    static Standing at(long checkpointTs) {
        return new Standing(checkpointTs, checkpointTs, List.of(), false);
    }
}
