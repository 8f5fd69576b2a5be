package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says where a cluster is reached.
///
/// @param cluster         null when missing; its name is only echoed in a refusal
/// @param publicEndpoint  empty for none
/// @param privateEndpoint empty when missing
public record SetClusterEndpoint(
        String instanceId, @Nullable ClusterRef cluster, String publicEndpoint, String privateEndpoint)
        implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
