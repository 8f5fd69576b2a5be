package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds nodes to a cluster. It also rests on who holds their cloud_unique_ids.
///
/// @param nodes null when missing
public record AddNodes(String instanceId, @Nullable NodesSpec nodes) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return nodes == null ? Reads.instance(instanceId) : Reads.instanceAndNodes(instanceId, nodes.nodes());
    }
}
