package io.chronoplane.api.launch;

import io.chronoplane.api.control.ControlTable;
import io.chronoplane.api.core.Freshness;
import io.chronoplane.api.core.HttpFront;
import io.chronoplane.api.core.RequestMetrics;
import io.chronoplane.api.core.ServerApi;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.api.systems.RunningSystems;
import io.chronoplane.api.systems.Systems;
import io.chronoplane.api.systems.WiredSystem;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeHealth;
import io.chronoplane.infra.sandbox.SandboxLog;
import io.chronoplane.infra.secret.DataKey;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A server that shows a log as it was right behind an event: every API answers, none changes anything, and nothing
/// that systems do of their own is done.
final class Replaying implements Running {

    private final SandboxLog log;
    private final Node node;
    private final RunningSystems systems;
    private final HttpFront front;

    private Replaying(SandboxLog log, Node node, RunningSystems systems, HttpFront front) {
        this.log = log;
        this.node = node;
        this.systems = systems;
        this.front = front;
    }

    /// Takes over the log, also when it fails.
    ///
    /// @param end position of the event
    static Replaying start(Settings settings, SandboxLog log, long end, DataKey masterKey) throws Exception {
        List<WiredSystem> wired = Systems.of(settings, LogOutput::level);
        try {
            Node node = DataDirectory.look(
                    settings,
                    log.upTo(end),
                    masterKey,
                    wired.stream().map(WiredSystem::model).toList(),
                    wired.stream().flatMap(system -> system.upcasters().stream()).toList());
            node.onlyLook("this is a replay up to position " + end + ", which can only be read");
            try {
                RunningSystems systems = RunningSystems.looking(wired, node, new ReadOnly(node, end));
                return new Replaying(log, node, systems, front(settings, node, systems));
            } catch (IOException | RuntimeException e) {
                node.close();
                throw e;
            }
        } catch (CannotStart | IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static HttpFront front(Settings settings, Node node, RunningSystems systems) throws IOException {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<WireApi> apis = new ArrayList<>(systems.apis());
        apis.add(ControlTable.of(node, settings.control().tokens()));
        apis.add(new ServerApi(registry, NodeHealth.of(node)));
        return HttpFront.start(
                Server.limits(settings.server()),
                Server.listeners(settings),
                apis,
                systems.past(),
                Freshness.NONE,
                new RequestMetrics(registry));
    }

    @Override
    public int port() {
        return front.listeners().getFirst().port();
    }

    @Override
    public void close() {
        try (log;
                node;
                systems) {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the HTTP front did not close in time", e);
        }
    }
}
