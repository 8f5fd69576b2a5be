package io.chronoplane.commands.ticdc;

import java.time.Instant;

/// What went wrong with a changefeed, and when.
///
/// @param address host and port of the capture that met it
/// @param message what follows the bracketed code
public record FeedError(String address, ErrorCode code, String message, Instant at) {}
