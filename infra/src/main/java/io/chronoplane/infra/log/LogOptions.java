package io.chronoplane.infra.log;

import java.time.Duration;
import java.time.InstantSource;

/// How a [SequencedLog] runs.
///
/// @param maxQueued   appends that may wait; one more is refused
/// @param maxBatch    events in one commit
/// @param reopenPause between two attempts to open the storage again after a failure
/// @param clock       for timestamps
public record LogOptions(int maxQueued, int maxBatch, Duration reopenPause, InstantSource clock) {

    public static final LogOptions DEFAULTS =
            new LogOptions(10_000, 1_024, Duration.ofMillis(200), InstantSource.system());
}
