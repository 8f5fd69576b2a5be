package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.OrderedMap;

/// Who holds a cloud_unique_id: no one, or one instance with any number of nodes in any number of its clusters.
public sealed interface CloudUniqueId {

    record Free() implements CloudUniqueId {}

    /// @param clusterNames the names by id of the clusters with nodes that hold it, at least one
    record Held(String instanceId, OrderedMap<String, String> clusterNames) implements CloudUniqueId {}
}
