package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marks nodes of a cluster as being decommissioned, or as having been.
///
/// @param nodes null when missing
/// @param to    DECOMMISSIONING or DECOMMISSIONED
public record SetNodeStatus(String instanceId, @Nullable NodesSpec nodes, NodeStatus to) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return Reads.instance(instanceId);
    }
}
