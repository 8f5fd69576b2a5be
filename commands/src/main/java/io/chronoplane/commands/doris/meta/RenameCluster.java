package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives a cluster another name.
///
/// @param cluster      null when missing; its name is the new one
/// @param replaceEmpty whether it may take the name of a cluster without nodes, which then is gone
public record RenameCluster(String instanceId, @Nullable ClusterRef cluster, boolean replaceEmpty)
        implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
