package io.chronoplane.queries.doris.meta;

import io.chronoplane.commands.doris.meta.ClusterStatus;
import java.util.List;

/// The statuses of the clusters of one instance that matched, at least one.
public record InstanceClusterStatus(String instanceId, List<Entry> clusters) {

    public InstanceClusterStatus {
        clusters = List.copyOf(clusters);
    }

    /// @param status NORMAL where it was never set
    public record Entry(String clusterId, String clusterName, ClusterStatus status) {}
}
