package io.chronoplane.queries.cls;

import io.chronoplane.commands.core.OrderedMap;

/// All about one logset.
///
/// @param createdAt  epoch seconds
/// @param namesById  of its topics, oldest first
public record LogsetView(
        String logsetId, String name, int periodDays, long createdAt, OrderedMap<String, String> namesById) {

    public LogsetView with(OrderedMap<String, String> topics) {
        return new LogsetView(logsetId, name, periodDays, createdAt, topics);
    }
}
