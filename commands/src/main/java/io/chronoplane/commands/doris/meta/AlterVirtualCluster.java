package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes what a virtual cluster stands for; what is not given stays as it is.
///
/// @param cluster null when missing; its name is only echoed in a refusal
public record AlterVirtualCluster(String instanceId, @Nullable ClusterRef cluster, ActiveStandbySpec standsFor)
        implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
