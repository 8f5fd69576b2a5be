package io.chronoplane.api.launch;

import io.chronoplane.api.control.ControlTable;
import io.chronoplane.api.core.Freshness;
import io.chronoplane.api.core.HttpFront;
import io.chronoplane.api.core.HttpLimits;
import io.chronoplane.api.core.JvmMeters;
import io.chronoplane.api.core.Listener;
import io.chronoplane.api.core.RequestMetrics;
import io.chronoplane.api.core.ServerApi;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.api.systems.RunningSystems;
import io.chronoplane.api.systems.Systems;
import io.chronoplane.api.systems.WiredSystem;
import io.chronoplane.infra.config.ServerSettings;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.core.HealthCheck;
import io.chronoplane.infra.kafka.Feed;
import io.chronoplane.infra.kafka.FeedHealth;
import io.chronoplane.infra.kafka.FeedMeters;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeHealth;
import io.chronoplane.infra.node.NodeMeters;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node behind its HTTP front: everything that `serve` starts.
public final class Server implements Running {

    private static final int HEADER_BYTES = 16 << 10;
    private static final Duration BODY_READ = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Node node;
    private final Optional<Feed> feed;
    private final RunningSystems systems;
    private final HttpFront front;
    private final JvmMeters jvm;

    private Server(Node node, Optional<Feed> feed, RunningSystems systems, HttpFront front, JvmMeters jvm) {
        this.node = node;
        this.feed = feed;
        this.systems = systems;
        this.front = front;
        this.jvm = jvm;
    }

    /// See [Start].
    public static Server start(Settings settings) throws Exception {
        List<WiredSystem> systems = Systems.of(settings, LogOutput::level);
        Node node = DataDirectory.open(
                settings,
                systems.stream().map(WiredSystem::model).toList(),
                systems.stream().flatMap(system -> system.upcasters().stream()).toList());
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        NodeMeters.register(node, registry);
        try {
            Optional<Feed> feed = KafkaFeed.of(settings, node);
            feed.ifPresent(kafka -> FeedMeters.register(kafka, registry));
            RunningSystems running = RunningSystems.start(systems, node);
            try {
                HttpFront front = front(settings, node, running, registry, feed);
                // Only now: no request waits for it.
                feed.ifPresent(Feed::start);
                return new Server(node, feed, running, front, new JvmMeters(registry));
            } catch (IOException e) {
                running.close();
                throw e;
            }
        } catch (IOException | CannotStart | RuntimeException e) {
            node.close();
            throw e;
        }
    }

    private static HttpFront front(
            Settings settings,
            Node node,
            RunningSystems systems,
            PrometheusMeterRegistry registry,
            Optional<Feed> feed)
            throws IOException {
        List<WireApi> apis = new ArrayList<>(systems.apis());
        apis.add(ControlTable.of(node, settings.control().tokens()));
        apis.add(new ServerApi(registry, checks(node, feed)));
        return HttpFront.start(
                limits(settings.server()),
                everyListener(settings),
                apis,
                systems.past(),
                new Freshness(node::reached),
                new RequestMetrics(registry));
    }

    private static List<HealthCheck> checks(Node node, Optional<Feed> feed) {
        List<HealthCheck> checks = new ArrayList<>(NodeHealth.of(node));
        feed.ifPresent(kafka -> checks.add(new FeedHealth(kafka)));
        return checks;
    }

    static HttpLimits limits(ServerSettings server) {
        return new HttpLimits(
                server.eventLoops(),
                Math.toIntExact(server.bodyLimit()),
                HEADER_BYTES,
                server.idleTimeout(),
                BODY_READ,
                ANSWER,
                server.shutdownTimeout());
    }

    private static List<Listener> everyListener(Settings settings) {
        List<Listener> all = new ArrayList<>(listeners(settings));
        settings.server().morePorts().forEach(port -> all.add(new Listener(settings.server().host(), port)));
        return all;
    }

    /// The one that everything is told to use.
    static List<Listener> listeners(Settings settings) {
        return List.of(new Listener(settings.server().host(), settings.server().port()));
    }

    @Override
    public int port() {
        return front.listeners().getFirst().port();
    }

    @Override
    public Optional<String> kafka() {
        return feed.map(Feed::addresses);
    }

    @Override
    public void close() {
        try (jvm;
                node) {
            try (systems) {
                front.close();
            } finally {
                // Behind the last command, before the log.
                feed.ifPresent(Feed::close);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the HTTP front did not close in time", e);
        }
    }
}
