package io.chronoplane.projections.doris.meta;

import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.doris.meta.GetClusterStatus;
import io.chronoplane.queries.doris.meta.InstanceClusterStatus;
import io.chronoplane.queries.doris.meta.InstanceView;
import io.chronoplane.queries.doris.meta.ResolveInstance;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the statuses of COMPUTE clusters. What is unknown or does not match is left out.
final class ClusterStatusListing {

    private ClusterStatusListing() {}

    static List<InstanceClusterStatus> answer(GetClusterStatus query, Views views) {
        return instanceIds(query, views)
                .distinct()
                .flatMap(id -> views.view(InstanceProjection.PROJECTION, id).stream())
                .map(instance -> matching(instance, query.status()))
                .filter(listed -> !listed.clusters().isEmpty())
                .toList();
    }

    private static Stream<String> instanceIds(GetClusterStatus query, Views views) {
        return query.instanceIds().isEmpty()
                ? query.cloudUniqueIds().stream()
                        .map(id -> InstanceResolving.answer(new ResolveInstance(id), views))
                        .flatMap(resolution -> resolution.resolved().stream())
                : query.instanceIds().stream();
    }

    private static InstanceClusterStatus matching(InstanceView instance, @Nullable ClusterStatus wanted) {
        boolean all = wanted == null || wanted == ClusterStatus.UNKNOWN;
        return new InstanceClusterStatus(
                instance.instanceId(),
                instance.clusters().all().stream()
                        .filter(cluster -> cluster.type() == ClusterType.COMPUTE)
                        .map(ClusterStatusListing::entry)
                        .filter(entry -> all || entry.status() == wanted)
                        .toList());
    }

    private static InstanceClusterStatus.Entry entry(Cluster cluster) {
        ClusterStatus status = cluster.status();
        return new InstanceClusterStatus.Entry(
                cluster.clusterId(), cluster.clusterName(), status == null ? ClusterStatus.NORMAL : status);
    }
}
