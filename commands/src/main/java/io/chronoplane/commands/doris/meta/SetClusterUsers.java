package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says who may use a cluster, in place of all who might before.
///
/// @param cluster null when missing; its name is only echoed in a refusal
public record SetClusterUsers(String instanceId, @Nullable ClusterRef cluster, List<String> mysqlUserNames)
        implements DorisMetaCommand {

    public SetClusterUsers {
        mysqlUserNames = List.copyOf(mysqlUserNames);
    }

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
