package io.chronoplane.commands.doris.meta;

/// Refusals that concern the nodes of a cluster.
public sealed interface NodeRejection extends DorisMetaRejection {

    record CloudUniqueIdMissing(Node node) implements NodeRejection {}

    /// A backend needs its heartbeat port; a frontend needs its edit log port and node type.
    record NodePortMissing(Node node) implements NodeRejection {}

    /// @param port not in 0 to 65535
    record NodePortOutOfRange(Node node, int port) implements NodeRejection {}

    /// A new SQL cluster without followers needs exactly one master.
    record MasterCountInvalid(int masters) implements NodeRejection {}

    /// A new SQL cluster with followers must have no master.
    record MasterBesideFollowers(int masters, int followers) implements NodeRejection {}

    /// Another instance holds the cloud_unique_id of a node.
    ///
    /// @param instanceId  the instance that holds it
    /// @param clusterId   a cluster of that instance which holds it
    /// @param clusterName the name of that cluster
    record CloudUniqueIdTaken(
            ClusterOperation operation, String instanceId, String clusterName, String clusterId, String cloudUniqueId)
            implements NodeRejection {}

    /// A node has neither host nor ip.
    record NodeAddressMissing(Node node) implements NodeRejection {}

    /// Another node of the instance has the same address and port.
    ///
    /// @param endpoint `address:port`
    /// @param type     SQL for frontends, COMPUTE for backends
    record EndpointTaken(ClusterOperation operation, ClusterType type, String endpoint) implements NodeRejection {}

    /// A change of nodes names none.
    record NodesMissing() implements NodeRejection {}

    /// The cluster has no node with that cloud_unique_id.
    record CloudUniqueIdUnknown(String cloudUniqueId) implements NodeRejection {}

    /// The cluster has no such node, or more than one that might be meant, or the command names it twice.
    ///
    /// @param cluster as given
    record NodeUnknown(ClusterOperation operation, String instanceId, ClusterRef cluster, String cloudUniqueId)
            implements NodeRejection {}

    /// A frontend that is to be dropped is not old enough.
    record NodeTooYoung(Node node) implements NodeRejection {}

    /// An SQL cluster must be left with at most one master, and with a master or a follower.
    record FrontendsInvalid() implements NodeRejection {}
}
