package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// Something went wrong while a changefeed runs, and it goes on trying.
public record ChangefeedWarned(String namespace, String id, FeedError error, Instant at) implements TicdcEvent {}
