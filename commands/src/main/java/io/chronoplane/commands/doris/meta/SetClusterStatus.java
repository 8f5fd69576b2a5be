package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moves a COMPUTE cluster to another status.
///
/// @param cluster null when missing; its name is only echoed in a refusal
/// @param status  UNKNOWN when missing
public record SetClusterStatus(String instanceId, @Nullable ClusterRef cluster, ClusterStatus status)
        implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
