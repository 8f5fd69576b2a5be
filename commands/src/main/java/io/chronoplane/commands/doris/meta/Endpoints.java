package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.OrderedMap;

/// The index of an instance's endpoints: the cluster id of each [Endpoint#key()].
final class Endpoints {

    private Endpoints() {}

    static OrderedMap<String, String> add(OrderedMap<String, String> index, Cluster cluster) {
        OrderedMap<String, String> more = index;
        for (Node node : cluster.nodes()) {
            Endpoint endpoint = Endpoint.of(cluster.type(), node);
            more = endpoint == null ? more : more.with(endpoint.key(), cluster.clusterId());
        }
        return more;
    }

    static OrderedMap<String, String> drop(OrderedMap<String, String> index, Cluster cluster) {
        OrderedMap<String, String> fewer = index;
        for (Node node : cluster.nodes()) {
            Endpoint endpoint = Endpoint.of(cluster.type(), node);
            fewer = endpoint == null ? fewer : fewer.without(endpoint.key());
        }
        return fewer;
    }
}
