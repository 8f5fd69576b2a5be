package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.doris.meta.ClusterSelection;
import io.chronoplane.queries.doris.meta.GetClusters;
import io.chronoplane.queries.doris.meta.InstanceView;
import org.jspecify.annotations.Nullable;

/// Selects clusters by the first selector that is given.
final class ClusterSelecting {

    private ClusterSelecting() {}

    static ClusterSelection answer(GetClusters query, Views views) {
        return views.view(InstanceProjection.PROJECTION, query.instanceId())
                .map(instance -> select(query, instance))
                .orElseGet(() -> new ClusterSelection.NoInstance(query.instanceId()));
    }

    private static ClusterSelection select(GetClusters query, InstanceView instance) {
        String clusterId = query.clusterId();
        if (clusterId != null && !clusterId.isEmpty()) {
            return one(instance.clusters().withId(clusterId));
        }
        String clusterName = query.clusterName();
        if (clusterName != null && !clusterName.isEmpty()) {
            return one(instance.clusters().withName(clusterName));
        }
        String userName = query.mysqlUserName();
        return userName == null || userName.isEmpty() ? all(instance) : one(instance.clusters().ofUser(userName));
    }

    private static ClusterSelection one(@Nullable Cluster cluster) {
        return cluster == null ? new ClusterSelection.NoCluster() : new ClusterSelection.One(cluster);
    }

    private static ClusterSelection all(InstanceView instance) {
        return instance.clusters().isEmpty()
                ? new ClusterSelection.NoCluster()
                : new ClusterSelection.All(
                        instance.clusters().all(), instance.storage().vaultsEnabled());
    }
}
