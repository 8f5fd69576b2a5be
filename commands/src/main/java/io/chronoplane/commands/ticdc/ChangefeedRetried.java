package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// A changefeed that waited runs again.
public record ChangefeedRetried(String namespace, String id, Instant at) implements TicdcEvent {}
