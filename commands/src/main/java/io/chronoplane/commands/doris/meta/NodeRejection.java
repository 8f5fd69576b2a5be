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
    record CloudUniqueIdTaken(String instanceId, String clusterName, String clusterId, String cloudUniqueId)
            implements NodeRejection {}

    /// A node has neither host nor ip.
    ///
    /// @param cluster that was to be added
    record NodeAddressMissing(Cluster cluster, Node node) implements NodeRejection {}

    /// Another node of the instance has the same address and port.
    ///
    /// @param endpoint `address:port`
    /// @param type     SQL for frontends, COMPUTE for backends
    record EndpointTaken(ClusterType type, String endpoint) implements NodeRejection {}
}
