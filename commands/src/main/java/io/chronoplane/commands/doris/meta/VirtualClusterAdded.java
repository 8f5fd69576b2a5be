package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name for two clusters of an instance.
///
/// @param standsFor null where the two are not named yet
public record VirtualClusterAdded(
        String instanceId,
        String clusterId,
        String clusterName,
        @Nullable String desc,
        @Nullable ActiveStandby standsFor,
        long at)
        implements ClusterEvent {

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }

    Cluster cluster() {
        return new Cluster(
                clusterId,
                clusterName,
                ClusterType.VIRTUAL,
                desc,
                List.of(),
                List.of(),
                null,
                null,
                null,
                at,
                at,
                standsFor);
    }
}
