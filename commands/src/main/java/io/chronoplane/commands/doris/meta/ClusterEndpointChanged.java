package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster is reached elsewhere.
///
/// @param publicEndpoint  empty when it has none
/// @param privateEndpoint not empty
public record ClusterEndpointChanged(
        String instanceId, String clusterId, String publicEndpoint, String privateEndpoint, long at)
        implements ClusterEvent {

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
