package io.chronoplane.infra.log;

import java.time.Instant;
import java.util.UUID;

/// An event as the log holds it.
///
/// @param position 1, 2, 3, … without a gap
/// @param tso      see [io.chronoplane.commands.core.Recorded]
/// @param hash     SHA-256 over the hash of the event before it and all other fields of this one
public record StoredEvent(
        long position,
        UUID id,
        String type,
        int revision,
        long tso,
        Instant at,
        byte[] payload,
        byte[] metadata,
        byte[] hash) {}
