package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.OrderedMap;

/// All logsets: who has which name.
///
/// @param idsByName of those that are there
public record Logsets(OrderedMap<String, String> idsByName) {

    static final Logsets NONE = new Logsets(OrderedMap.of());

    /// Whether another logset than this one has the name.
    boolean taken(String name, String logsetId) {
        String holder = idsByName.get(name);
        return holder != null && !holder.equals(logsetId);
    }
}
