package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// A changefeed has delivered everything up to its target.
public record ChangefeedFinished(String namespace, String id, long checkpointTs, Instant at) implements TicdcEvent {}
