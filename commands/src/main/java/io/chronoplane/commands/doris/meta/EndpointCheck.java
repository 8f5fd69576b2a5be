package io.chronoplane.commands.doris.meta;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Every node of a new cluster has an address, and no other node of the instance, or of the cluster itself, listens
/// there. Upstream overlooks two nodes of one command with the same endpoint; we do not.
final class EndpointCheck {

    private EndpointCheck() {}

    static Optional<DorisMetaRejection> of(Live live, Cluster cluster) {
        Set<String> seen = new HashSet<>();
        for (Node node : cluster.nodes()) {
            Endpoint endpoint = Endpoint.of(cluster.type(), node);
            if (endpoint == null) {
                return Optional.of(new NodeRejection.NodeAddressMissing(cluster, node));
            }
            if (live.endpoints().containsKey(endpoint.key()) || !seen.add(endpoint.key())) {
                return Optional.of(new NodeRejection.EndpointTaken(cluster.type(), endpoint.toString()));
            }
        }
        return Optional.empty();
    }
}
