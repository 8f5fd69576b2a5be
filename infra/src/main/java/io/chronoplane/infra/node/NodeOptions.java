package io.chronoplane.infra.node;

import io.chronoplane.infra.idempotency.IdempotencyOptions;
import io.chronoplane.infra.log.LogOptions;
import io.chronoplane.infra.refusal.RefusalOptions;
import java.time.InstantSource;

/// How a [Node] runs.
///
/// @param log             of the log
/// @param entityCache     entities in memory
/// @param snapshotBytes   of events before an entity gets its first snapshot
/// @param checkpointEvery events between two checkpoints of the views
/// @param clock           for decisions
/// @param idempotency     of requests with a key
/// @param refusals        of the record of refused commands
public record NodeOptions(
        LogOptions log,
        long entityCache,
        long snapshotBytes,
        long checkpointEvery,
        InstantSource clock,
        IdempotencyOptions idempotency,
        RefusalOptions refusals) {

    /// With the defaults for requests with a key and for refused commands.
    public NodeOptions(
            LogOptions log, long entityCache, long snapshotBytes, long checkpointEvery, InstantSource clock) {
        this(log, entityCache, snapshotBytes, checkpointEvery, clock, IdempotencyOptions.DEFAULTS, RefusalOptions.DEFAULTS);
    }

    public static final NodeOptions DEFAULTS =
            new NodeOptions(LogOptions.DEFAULTS, 20_000, 64 * 1024, 200_000, InstantSource.system());
}
