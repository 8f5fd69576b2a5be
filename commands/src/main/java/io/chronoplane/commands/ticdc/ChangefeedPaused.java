package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// A user paused a changefeed.
public record ChangefeedPaused(String namespace, String id, Instant at) implements TicdcEvent {}
