package io.chronoplane.infra.doris.tablet;

import java.time.Duration;

/// How compactions run.
///
/// @param merge  that one takes
/// @param lease  for which one lives unless its node says that it still does; at least one second
/// @param atOnce that run at a time on a node, at least 1
public record CompactionPace(Duration merge, Duration lease, int atOnce) {}
