package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// A changefeed makes progress again.
public record ChangefeedRecovered(String namespace, String id, Instant at) implements TicdcEvent {}
