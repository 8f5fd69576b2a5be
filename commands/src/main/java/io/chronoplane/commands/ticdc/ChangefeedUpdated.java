package io.chronoplane.commands.ticdc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A changefeed that does not run replicates in another way when it is resumed.
///
/// @param targetTs null for no end
public record ChangefeedUpdated(
        String namespace,
        String id,
        SinkUri sink,
        @Nullable Long targetTs,
        ReplicaConfig config,
        Instant at)
        implements TicdcEvent {}
