package io.chronoplane.queries.cls;

import io.chronoplane.commands.core.OrderedMap;

/// Which logsets there are.
///
/// @param namesById oldest first
public record LogsetsView(OrderedMap<String, String> namesById) {}
