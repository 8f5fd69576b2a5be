package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes a cluster with its nodes out of an instance. Its id, name, endpoints and cloud_unique_ids are free again.
///
/// @param cluster null when missing; its name is only echoed in a refusal
public record DropCluster(String instanceId, @Nullable ClusterRef cluster) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
