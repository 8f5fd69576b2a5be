package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds a cluster with its nodes to an instance. It also rests on who holds the cloud_unique_ids of the nodes.
///
/// @param cluster null when missing
public record AddCluster(String instanceId, @Nullable ClusterSpec cluster) implements DorisMetaCommand {

    @Override
    public List<Tag> reads() {
        return cluster == null ? Reads.instance(instanceId) : Reads.instanceAndNodes(instanceId, cluster.nodes());
    }
}
