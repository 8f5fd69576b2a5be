package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes nodes out of a cluster, which stays even if it has none left. What they alone held is free again: it reads who
/// holds their cloud_unique_ids, so that whoever wants them next finds them at hand.
///
/// @param nodes null when missing
public record DropNodes(String instanceId, @Nullable NodesSpec nodes) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return nodes == null ? Reads.instance(instanceId) : Reads.instanceAndNodes(instanceId, nodes.nodes());
    }
}
