package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster with its nodes belongs to an instance. Virtual ones come as [VirtualClusterAdded].
public record ClusterAdded(String instanceId, Cluster cluster) implements ClusterEvent {

    @Override
    public String clusterId() {
        return cluster.clusterId();
    }

    @Override
    public long at() {
        return cluster.ctime();
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId, cluster.cloudUniqueIds());
    }
}
