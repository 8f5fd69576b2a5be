package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A virtual cluster stands for other clusters, or in another way.
public record VirtualClusterChanged(String instanceId, String clusterId, ActiveStandby standsFor, long at)
        implements ClusterEvent {

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
