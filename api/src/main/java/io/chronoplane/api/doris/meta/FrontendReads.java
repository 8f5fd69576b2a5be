package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.doris.meta.Cluster;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.Node;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.queries.doris.meta.GetInstance;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a frontend tells of the backends of all instances. What it has not heard from a backend itself is -1, or 0.
final class FrontendReads {

    private static final int OK = 200;
    private static final int UNHEARD = -1;

    private final Gateway gateway;
    private final Supplier<Iterable<String>> instances;

    FrontendReads(Gateway gateway, Supplier<Iterable<String>> instances) {
        this.gateway = gateway;
        this.instances = instances;
    }

    void clusters(Exchange exchange) {
        JsonWriter json = exchange.json();
        json.beginObject().name("msg").value("success").name("code").value(0).name("data").beginObject();
        StreamSupport.stream(instances.get().spliterator(), false)
                .flatMap(id -> gateway.ask(new GetInstance(id)).stream())
                .filter(instance -> instance.status() != InstanceStatus.DELETED)
                .flatMap(instance -> instance.clusters().all().stream())
                .filter(cluster -> cluster.type() == ClusterType.COMPUTE && !cluster.nodes().isEmpty())
                .collect(Collectors.groupingBy(
                        Cluster::clusterId,
                        TreeMap::new,
                        Collectors.flatMapping(cluster -> cluster.nodes().stream(), Collectors.toList())))
                .forEach((clusterId, nodes) -> cluster(json, clusterId, nodes));
        json.endObject().name("count").value(0).endObject();
        exchange.answer(OK, "success", Headers.JSON, json.toBuffer());
    }

    private static void cluster(JsonWriter json, String clusterId, List<Node> nodes) {
        json.name(clusterId).beginArray();
        for (Node node : nodes) {
            Integer port = node.heartbeatPort();
            json.beginObject()
                    .name("host")
                    .value(host(node))
                    .name("heartbeatPort")
                    .value(port == null ? UNHEARD : port)
                    .name("bePort")
                    .value(UNHEARD)
                    .name("httpPort")
                    .value(UNHEARD)
                    .name("brpcPort")
                    .value(UNHEARD)
                    .name("currentFragmentNum")
                    .value(0)
                    .name("lastFragmentUpdateTime")
                    .value(0)
                    .endObject();
        }
        json.endArray();
    }

    private static String host(Node node) {
        String ip = Texts.orEmpty(node.ip());
        return ip.isEmpty() ? Texts.orEmpty(node.host()) : ip;
    }

    static void fail(Exchange exchange, String message, int code, String explanation) {
        JsonWriter json = exchange.json();
        json.beginObject()
                .name("msg")
                .value(message)
                .name("code")
                .value(code)
                .name("data")
                .value(explanation)
                .name("count")
                .value(0)
                .endObject();
        exchange.answer(OK, Integer.toString(code), Headers.JSON, json.toBuffer());
    }
}
