package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives a cluster another name.
///
/// @param cluster null when missing; its name is the new one
public record RenameCluster(String instanceId, @Nullable ClusterRef cluster) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
