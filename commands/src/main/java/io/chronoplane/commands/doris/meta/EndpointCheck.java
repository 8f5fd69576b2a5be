package io.chronoplane.commands.doris.meta;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every new node has an address, and no other node of the instance, or of the same command, listens there. Upstream
/// overlooks two nodes of one command with the same endpoint; we do not.
final class EndpointCheck {

    private EndpointCheck() {}

    static Optional<DorisMetaRejection> of(
            ClusterOperation operation, Live live, ClusterType type, List<Node> nodes) {
        Set<String> seen = new HashSet<>();
        for (Node node : nodes) {
            Endpoint endpoint = Endpoint.of(type, node);
            if (endpoint == null) {
                return Optional.of(new NodeRejection.NodeAddressMissing(node));
            }
            if (live.endpoints().containsKey(endpoint.key()) || !seen.add(endpoint.key())) {
                return Optional.of(new NodeRejection.EndpointTaken(operation, type, endpoint.toString()));
            }
        }
        return Optional.empty();
    }
}
