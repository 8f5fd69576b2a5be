package io.chronoplane.infra.node;

import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.HealthCheck;
import java.util.List;
import java.util.function.Supplier;

/// What `/readyz` shows of a node.
public final class NodeHealth {

    private record Named(String name, Supplier<Health> looking) implements HealthCheck {

        @Override
        public Health check() {
            return looking.get();
        }
    }

    private NodeHealth() {}

    public static List<HealthCheck> of(Node node) {
        return List.of(new Named("log", () -> log(node)), new Named("projections", () -> projections(node)));
    }

    private static Health log(Node node) {
        return node.log()
                .closedBecause()
                .map(Health::failed)
                .orElseGet(() -> Health.ok("head " + node.log().head()));
    }

    private static Health projections(Node node) {
        List<String> poisoned = node.views().poisoned();
        return poisoned.isEmpty()
                ? Health.ok("position " + node.views().position())
                : Health.failed(String.join("; ", poisoned));
    }
}
