package io.chronoplane.infra.node;

import io.chronoplane.infra.idempotency.IdempotencyOptions;
import io.chronoplane.infra.log.LogOptions;
import java.time.InstantSource;

/// How a [Node] runs.
///
/// @param log             of the log
/// @param entityCache     entities in memory
/// @param snapshotBytes   of events before an entity gets its first snapshot
/// @param checkpointEvery events between two checkpoints of the views
/// @param clock           for decisions
/// @param idempotency     of requests with a key
public record NodeOptions(
        LogOptions log,
        long entityCache,
        long snapshotBytes,
        long checkpointEvery,
        InstantSource clock,
        IdempotencyOptions idempotency) {

    /// With the defaults for requests with a key.
    public NodeOptions(
            LogOptions log, long entityCache, long snapshotBytes, long checkpointEvery, InstantSource clock) {
        this(log, entityCache, snapshotBytes, checkpointEvery, clock, IdempotencyOptions.DEFAULTS);
    }

    public static final NodeOptions DEFAULTS =
            new NodeOptions(LogOptions.DEFAULTS, 20_000, 64 * 1024, 200_000, InstantSource.system());
}
