package io.chronoplane.commands.doris.meta;

import java.util.List;

/// Refusals that concern a cluster as a whole.
public sealed interface ClusterRejection extends DorisMetaRejection {

    /// The command lacks the instance or the cluster.
    record ClusterRequestIncomplete() implements ClusterRejection {}

    /// Nothing is known of the instance whose cluster is meant.
    record ClusterInstanceUnknown(ClusterOperation operation, String instanceId) implements ClusterRejection {}

    /// The instance whose cluster is meant has been dropped.
    record ClusterInstanceDropped(ClusterOperation operation, String instanceId) implements ClusterRejection {}

    record ClusterTypeMissing() implements ClusterRejection {}

    /// The nodes of a command are of one type, and its cluster is of another.
    ///
    /// @param given the type of the nodes
    record ClusterTypeDiffers(ClusterRef cluster, ClusterType type, ClusterType given) implements ClusterRejection {}

    record ClusterNameMissing(ClusterOperation operation) implements ClusterRejection {}

    record ClusterIdMissing(ClusterOperation operation) implements ClusterRejection {}

    /// @param pattern that a name must match
    record ClusterNameMalformed(String clusterName, String pattern) implements ClusterRejection {}

    /// A cluster of the instance has the id of the one to be added.
    record ClusterIdTaken(String clusterId) implements ClusterRejection {}

    /// A cluster of the instance has the name of the one to be added.
    record ClusterNameTaken(String clusterName) implements ClusterRejection {}

    /// @param clusterName as given, which may be empty
    record ClusterUnknown(ClusterOperation operation, String instanceId, String clusterId, String clusterName)
            implements ClusterRejection {}

    /// A cluster is to be given the name that it has.
    ///
    /// @param cluster that was to be renamed
    record ClusterNameUnchanged(Cluster cluster) implements ClusterRejection {}

    /// A cluster is to be given the name that another one has.
    ///
    /// @param cluster that was to be renamed
    /// @param name    that it cannot have
    record ClusterNameInUse(Cluster cluster, String name) implements ClusterRejection {}

    /// Only COMPUTE clusters have a status to be set.
    record ClusterStatusNotSettable(ClusterType type) implements ClusterRejection {}

    record ClusterStatusUnchanged(ClusterStatus status) implements ClusterRejection {}

    /// @param allowed the moves that were possible
    record ClusterStatusMoveRefused(ClusterStatus from, ClusterStatus to, List<ClusterStatus> allowed)
            implements ClusterRejection {
        public ClusterStatusMoveRefused {
            allowed = List.copyOf(allowed);
        }

        @Override
        public List<String> legalMoves() {
            return allowed.stream().map(ClusterStatus::name).toList();
        }
    }

    /// The id is that of one cluster, and the name that of another.
    record ClusterAmbiguous(String instanceId, ClusterRef cluster) implements ClusterRejection {}

    /// A cluster cannot go while a virtual one stands for it.
    ///
    /// @param virtualName the name of the virtual one
    record ClusterOwned(String virtualName) implements ClusterRejection {}

    /// A frontend of the cluster to be dropped is not old enough.
    record ClusterTooYoung(Cluster cluster) implements ClusterRejection {}

    /// No user is named.
    record UsersMissing() implements ClusterRejection {}

    record PrivateEndpointMissing() implements ClusterRejection {}
}
