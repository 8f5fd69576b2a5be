package io.chronoplane.api.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.infra.cluster.Cluster;
import java.util.List;
import java.util.Map;

/// `/control/v1/cluster`: which nodes there are, and which of them does what one alone may do.
public final class ClusterRoutes {

    private final Cluster cluster;

    private ClusterRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    public static List<Route> of(Cluster cluster) {
        return List.of(Route.get("cluster", "cluster", new ClusterRoutes(cluster)::cluster));
    }

    private void cluster(Exchange exchange, Map<String, String> path) {
        Parameters.of(exchange, List.of());
        ObjectNode content = Answers.object().put("self", cluster.self().id());
        ArrayNode members = content.putArray("members");
        cluster.members().forEach(member -> members.addObject()
                .put("id", member.id())
                .put("address", member.address())
                .put("version", member.version())
                .put("joined_at", member.joinedAt().toString())
                .put("draining", member.draining()));
        ArrayNode leases = content.putArray("leases");
        cluster.holders().forEach(holder -> leases.addObject()
                .put("name", holder.lease())
                .put("holder", holder.member())
                .put("token", holder.token()));
        Answers.json(exchange, content);
    }
}
