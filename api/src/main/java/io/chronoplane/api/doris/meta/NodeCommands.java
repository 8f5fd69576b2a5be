package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.meta.AddNodes;
import io.chronoplane.commands.doris.meta.DropNodes;
import io.chronoplane.commands.doris.meta.NodeStatus;
import io.chronoplane.commands.doris.meta.NodesSpec;
import io.chronoplane.commands.doris.meta.SetNodeStatus;
import org.jspecify.annotations.Nullable;

/// `AlterClusterRequest`, where it changes the nodes of a cluster.
final class NodeCommands {

    private final InstanceNaming instances;

    NodeCommands(InstanceNaming instances) {
        this.instances = instances;
    }

    Asked add(ProtoMessage request) throws MalformedMessage {
        NodesSpec nodes = nodes(request);
        return instances.about(request, instanceId -> new AddNodes(instanceId, nodes));
    }

    Asked drop(ProtoMessage request) throws MalformedMessage {
        NodesSpec nodes = nodes(request);
        return instances.about(request, instanceId -> new DropNodes(instanceId, nodes));
    }

    Asked decommission(ProtoMessage request) throws MalformedMessage {
        NodesSpec nodes = nodes(request);
        return instances.about(request, instanceId -> new SetNodeStatus(instanceId, nodes, NodeStatus.DECOMMISSIONING));
    }

    Asked notifyDecommissioned(ProtoMessage request) throws MalformedMessage {
        NodesSpec nodes = nodes(request);
        return instances.about(request, instanceId -> new SetNodeStatus(instanceId, nodes, NodeStatus.DECOMMISSIONED));
    }

    private static @Nullable NodesSpec nodes(ProtoMessage request) throws MalformedMessage {
        ProtoMessage cluster = request.message("cluster");
        return cluster == null ? null : ClusterWire.nodes(cluster);
    }
}
