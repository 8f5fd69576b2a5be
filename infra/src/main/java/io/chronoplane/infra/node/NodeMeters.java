package io.chronoplane.infra.node;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/// What `/metrics` shows of a node.
public final class NodeMeters {

    private NodeMeters() {}

    public static void register(Node node, MeterRegistry registry) {
        gauge(registry, node, "chronoplane.log.head", "Position of the last durable event", n -> n.log().head());
        gauge(registry, node, "chronoplane.log.queued", "Appends that wait", n -> n.log().queued());
        gauge(registry, node, "chronoplane.log.open", "1 while commands can be taken, 0 while the log is closed",
                n -> n.log().closedBecause().isEmpty() ? 1 : 0);
        gauge(registry, node, "chronoplane.cluster.members", "Nodes that live, as this one sees them",
                n -> n.cluster().members().size());
        gauge(registry, node, "chronoplane.cluster.leases", "Leases that this node has", NodeMeters::leases);
        gauge(registry, node, "chronoplane.views.position", "Last event that the views show", n -> n.views().position());
        gauge(registry, node, "chronoplane.views.lag", "Events that the views are behind the log",
                n -> Math.max(0, n.log().head() - n.views().position()));
        gauge(registry, node, "chronoplane.views.poisoned", "Views that stand still", n -> n.views().poisoned().size());
    }

    private static double leases(Node node) {
        String self = node.cluster().self().id();
        return node.cluster().holders().stream().filter(holder -> holder.member().equals(self)).count();
    }

    private static void gauge(
            MeterRegistry registry, Node node, String name, String description, ToDoubleFunction<Node> value) {
        Gauge.builder(name, node, value).description(description).register(registry);
    }
}
