package io.chronoplane.benchmarks.axon4;

import com.fasterxml.jackson.databind.JsonNode;

/// From the vendor's JSON to commands; no more of it than the benchmarks send.
final class MetaWire {
    private MetaWire() {}

    static Object command(String operation, JsonNode body) {
        var instance = body.path("instance_id").asText();
        var cluster = body.path("cluster");
        return switch (operation) {
            case "create_instance" -> new CreateInstance(instance, body.path("name").asText(),
                    body.path("user_id").asText(), vault(body.path("vault").path("obj_info")));
            case "add_cluster" -> new AddCluster(instance, cluster.path("cluster_id").asText(),
                    cluster.path("cluster_name").asText(), cluster.at("/nodes/0/cloud_unique_id").asText(),
                    cluster.at("/nodes/0/ip").asText(), cluster.at("/nodes/0/heartbeat_port").asInt());
            case "set_cluster_status" -> new SetClusterStatus(instance, cluster.path("cluster_id").asText(),
                    ClusterStatus.valueOf(cluster.path("cluster_status").asText()));
            default -> throw new IllegalArgumentException("unknown operation: " + operation);
        };
    }

    private static ObjectStore vault(JsonNode info) {
        return new ObjectStore(info.path("ak").asText(), info.path("sk").asText(), info.path("bucket").asText(),
                info.path("prefix").asText(), info.path("endpoint").asText(), info.path("external_endpoint").asText(),
                info.path("region").asText(), info.path("provider").asText());
    }
}
