package io.chronoplane.queries.taurusdb;

import io.chronoplane.commands.core.OrderedMap;

/// All tasks in full synchronization, by instance and name.
public record FullSyncsView(OrderedMap<String, FullSync> tasks) {

    public static final FullSyncsView NONE = new FullSyncsView(OrderedMap.of());
}
