package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Other users may use a cluster.
///
/// @param mysqlUserNames all of them, at least one
public record ClusterUsersChanged(String instanceId, String clusterId, List<String> mysqlUserNames, long at)
        implements ClusterEvent {

    public ClusterUsersChanged {
        mysqlUserNames = List.copyOf(mysqlUserNames);
    }

    @Override
    public List<Tag> tags() {
        return DorisMetaTags.instance(instanceId);
    }
}
