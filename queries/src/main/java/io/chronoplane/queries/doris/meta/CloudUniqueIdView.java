package io.chronoplane.queries.doris.meta;

import io.chronoplane.commands.core.OrderedMap;

/// Which instance holds a cloud_unique_id.
///
/// @param clusterNames the names by id of the clusters with nodes that hold it, at least one
public record CloudUniqueIdView(String cloudUniqueId, String instanceId, OrderedMap<String, String> clusterNames) {}
