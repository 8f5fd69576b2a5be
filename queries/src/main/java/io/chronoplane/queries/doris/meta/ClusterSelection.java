package io.chronoplane.queries.doris.meta;

import io.chronoplane.commands.doris.meta.Cluster;
import java.util.List;

/// What [GetClusters] found.
public sealed interface ClusterSelection {

    /// There is no such instance.
    record NoInstance(String instanceId) implements ClusterSelection {}

    /// The instance has no such cluster, or none at all.
    record NoCluster() implements ClusterSelection {}

    /// The one that was selected.
    record One(Cluster cluster) implements ClusterSelection {}

    /// All, since none was selected.
    record All(List<Cluster> clusters, boolean vaultsEnabled) implements ClusterSelection {
        public All {
            clusters = List.copyOf(clusters);
        }
    }
}
