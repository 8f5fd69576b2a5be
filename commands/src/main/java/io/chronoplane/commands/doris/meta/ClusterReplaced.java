package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A cluster took the name of an empty one, which is gone.
///
/// @param clusterId      of the one that stays
/// @param replacedId     of the one that is gone
/// @param from           the name that it had
/// @param to             the name that it took
/// @param cloudUniqueIds that its nodes hold
public record ClusterReplaced(
        String instanceId,
        String clusterId,
        String replacedId,
        String from,
        String to,
        List<String> cloudUniqueIds,
        long at)
        implements ClusterEvent {

    public ClusterReplaced {
        cloudUniqueIds = List.copyOf(cloudUniqueIds);
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId, cloudUniqueIds);
    }
}
