package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster has another name.
///
/// @param cloudUniqueIds that its nodes hold: who asks for one of them is told the name of its holder
public record ClusterRenamed(
        String instanceId, String clusterId, String from, String to, List<String> cloudUniqueIds, long at)
        implements ClusterEvent {

    public ClusterRenamed {
        cloudUniqueIds = List.copyOf(cloudUniqueIds);
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId, cloudUniqueIds);
    }
}
