package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// A changefeed gave up.
public record ChangefeedFailed(String namespace, String id, FeedError error, Instant at) implements TicdcEvent {}
