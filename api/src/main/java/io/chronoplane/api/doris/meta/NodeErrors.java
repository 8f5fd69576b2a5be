package io.chronoplane.api.doris.meta;

import io.chronoplane.commands.doris.meta.ClusterOperation;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.NodeRejection;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.EndpointTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeUnknown;

/// The part of the table of errors that concerns nodes.
final class NodeErrors {

    private NodeErrors() {}

    static Refusal of(NodeRejection rejection) {
        return switch (rejection) {
            case NodeRejection.NodesMissing r ->
                Refusal.invalid("to_add and to_del both empty or both not empty");
            case NodeRejection.CloudUniqueIdMissing r ->
                Refusal.invalid("cloud_unique_id must be given for each node, node=" + NodeWire.compact(r.node()));
            case NodeRejection.NodePortMissing r ->
                Refusal.invalid("check cluster params failed, edit_log_port is required for frontends while"
                        + " heatbeat_port is required for banckends, node : " + NodeWire.compact(r.node()));
            case NodeRejection.NodePortOutOfRange r ->
                Refusal.invalid("port is not in 0..65535, port=" + r.port() + " node=" + NodeWire.compact(r.node()));
            case NodeRejection.MasterCountInvalid r ->
                Refusal.documented("cluster is SQL type, must have only one master node, now master count: "
                        + r.masters());
            case NodeRejection.MasterBesideFollowers r ->
                Refusal.invalid("cluster is SQL type, and use multi follower mode, cant set master node, master count: "
                        + r.masters() + " follower count: " + r.followers());
            case NodeRejection.FrontendsInvalid r -> Refusal.invalid("instance invalid, cant modify, plz check");
            case CloudUniqueIdTaken r -> taken(r);
            // Upstream calls it a cluster, and shows the node.
            case NodeRejection.NodeAddressMissing r ->
                Refusal.invalid("add node input args node invalid, cluster=" + NodeWire.compact(r.node()));
            case EndpointTaken r -> taken(r);
            case NodeRejection.CloudUniqueIdUnknown r -> Refusal.invalid("cloud_unique_id not found");
            case NodeUnknown r -> unknown(r);
            case NodeRejection.NodeTooYoung r ->
                Refusal.invalid("drop fe node not in safe time, try later, node=" + NodeWire.compact(r.node()));
        };
    }

    private static Refusal taken(CloudUniqueIdTaken rejection) {
        String text = "cloud_unique_id is already occupied by an instance, " + where(
                rejection.instanceId(), rejection.clusterName(), rejection.clusterId(), rejection.cloudUniqueId());
        return rejection.operation() == ClusterOperation.ADD ? Refusal.existed(text) : Refusal.documented(text);
    }

    private static Refusal taken(EndpointTaken rejection) {
        String text = (rejection.type() == ClusterType.SQL
                        ? "sql node endpoint has been added, registered fe node="
                        : "compute node endpoint has been added, registered be node=")
                + rejection.endpoint();
        return rejection.operation() == ClusterOperation.ADD ? Refusal.existed(text) : Refusal.invalid(text);
    }

    private static Refusal unknown(NodeUnknown rejection) {
        String where = where(
                rejection.instanceId(),
                rejection.cluster().clusterName(),
                rejection.cluster().clusterId(),
                rejection.cloudUniqueId());
        return rejection.operation() == ClusterOperation.DROP_NODES
                ? Refusal.documented("cloud_unique_id can not find to drop node, " + where)
                : Refusal.invalid("cloud_unique_id can not find to decommission node, " + where);
    }

    private static String where(String instanceId, String clusterName, String clusterId, String cloudUniqueId) {
        return "instance_id=" + instanceId + " cluster_name=" + clusterName + " cluster_id=" + clusterId
                + " cloud_unique_id=" + cloudUniqueId;
    }
}
