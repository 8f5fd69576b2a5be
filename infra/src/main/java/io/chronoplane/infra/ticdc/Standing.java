package io.chronoplane.infra.ticdc;

import java.util.List;
import java.util.Optional;

/// How far a changefeed has come, and where it runs.
///
/// @param checkpointTs everything up to it has been delivered
/// @param resolvedTs   everything up to it has been received
/// @param tableIds     the tables that it replicates now
/// @param capture      the id of the capture that it runs on; empty when it does not run
public record Standing(long checkpointTs, long resolvedTs, List<Long> tableIds, Optional<String> capture) {

    /// Of one that does not run.
    static Standing at(long checkpointTs) {
        return new Standing(checkpointTs, checkpointTs, List.of(), Optional.empty());
    }

    public boolean running() {
        return capture.isPresent();
    }
}
