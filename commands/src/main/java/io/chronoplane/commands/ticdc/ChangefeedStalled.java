package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// An error ended the run of a changefeed, which waits for its next try.
public record ChangefeedStalled(String namespace, String id, FeedError error, Instant at) implements TicdcEvent {}
