package io.chronoplane.api.core;

import io.chronoplane.infra.core.HealthCheck;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The server's own endpoints, `/livez`, `/readyz` and `/metrics`, and the 404 for what belongs to no API.
public final class ServerApi implements ProblemApi {
    private static final Buffer ALIVE = Buffer.buffer("ok\n");

    private final PrometheusMeterRegistry registry;
    private final Readiness readiness;
    private final Operation livez = new Operation("livez", exchange -> exchange.answer(200, "ok", Headers.TEXT, ALIVE));
    private final Operation readyz = new Operation("readyz", this::ready);
    private final Operation metrics = new Operation("metrics", this::scrape);

    public ServerApi(PrometheusMeterRegistry registry, List<HealthCheck> checks) {
        this.registry = registry;
        this.readiness = new Readiness(checks);
    }

    @Override
    public String system() {
        return "server";
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.below(""));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        return switch (exchange.path()) {
            case "/livez" -> livez;
            case "/readyz" -> readyz;
            case "/metrics" -> metrics;
            default -> {
                new Problem(404, "Not Found", "no API is served under this path").answer(exchange);
                yield null;
            }
        };
    }

    @Override
    public String actor(Exchange exchange) {
        return "anonymous";
    }

    private void ready(Exchange exchange) {
        Readiness.Report report = readiness.report();
        exchange.answer(report.status(), report.word(), Headers.JSON, report.json());
    }

    private void scrape(Exchange exchange) {
        exchange.offload(
                registry::scrape, text -> exchange.answer(200, "ok", Headers.PROMETHEUS, Buffer.buffer(text)));
    }

}
