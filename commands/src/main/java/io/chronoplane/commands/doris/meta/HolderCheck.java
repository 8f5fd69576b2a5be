package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cloud_unique_id belongs to at most one instance; in that one, any number of nodes may share it.
final class HolderCheck {

    private HolderCheck() {}

    static Optional<DorisMetaRejection> of(
            ClusterOperation operation, String instanceId, List<Node> nodes, States states) {
        return nodes.stream()
                .flatMap(node -> one(operation, instanceId, node.cloudUniqueId(), states).stream())
                .findFirst();
    }

    private static Optional<DorisMetaRejection> one(
            ClusterOperation operation, String instanceId, String cloudUniqueId, States states) {
        return switch (states.of(DorisMetaEntities.CLOUD_UNIQUE_ID, cloudUniqueId)) {
            case CloudUniqueId.Free free -> Optional.empty();
            case CloudUniqueId.Held held -> held.instanceId().equals(instanceId)
                    ? Optional.empty()
                    : Optional.of(taken(operation, held, cloudUniqueId));
        };
    }

    private static DorisMetaRejection taken(
            ClusterOperation operation, CloudUniqueId.Held held, String cloudUniqueId) {
        Map.Entry<String, String> cluster =
                held.clusterNames().asMap().entrySet().iterator().next();
        return new NodeRejection.CloudUniqueIdTaken(
                operation, held.instanceId(), cluster.getValue(), cluster.getKey(), cloudUniqueId);
    }
}
