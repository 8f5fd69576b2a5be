package io.chronoplane.queries.doris.meta;

import org.jspecify.annotations.Nullable;

/// One cluster of an instance, or all. The first selector that is given, and not empty, decides alone: a cluster
/// id, a cluster name, a user who may use it.
public record GetClusters(
        String instanceId, @Nullable String clusterId, @Nullable String clusterName, @Nullable String mysqlUserName)
        implements DorisMetaQuery<ClusterSelection> {}
