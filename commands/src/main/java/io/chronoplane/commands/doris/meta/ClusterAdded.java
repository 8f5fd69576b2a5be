package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster with its nodes belongs to an instance.
public record ClusterAdded(String instanceId, Cluster cluster) implements DorisMetaEvent {

    @Override
    public long at() {
        return cluster.ctime();
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId, cluster.cloudUniqueIds());
    }
}
