package io.chronoplane.commands.ticdc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A changefeed runs again, its errors forgotten.
///
/// @param rewind where it starts anew; null to go on where it was
public record ChangefeedResumed(
        String namespace, String id, @Nullable Rewind rewind, Instant at)
        implements TicdcEvent {}
