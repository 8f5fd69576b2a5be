package io.chronoplane.queries.ticdc;

import io.chronoplane.commands.core.OrderedMap;

/// Which changefeeds there are.
///
/// @param keys each to itself, as text
public record ChangefeedDirectory(OrderedMap<String, String> keys) {}
