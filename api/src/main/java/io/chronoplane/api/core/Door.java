package io.chronoplane.api.core;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The servers of one event loop, one for each address. All doors share the same sockets.
final class Door extends VerticleBase {
    private final HttpLimits limits;
    private final List<Listener> listeners;
    private final List<WireApi> apis;
    private final RequestMetrics metrics;
    private final Workers workers;
    private final PastApis past;
    private final Freshness freshness;
    private final List<HttpServer> servers = new ArrayList<>();

    Door(
            HttpLimits limits,
            List<Listener> listeners,
            List<WireApi> apis,
            PastApis past,
            Freshness freshness,
            RequestMetrics metrics,
            Workers workers) {
        this.limits = limits;
        this.listeners = listeners;
        this.apis = apis;
        this.past = past;
        this.freshness = freshness;
        this.metrics = metrics;
        this.workers = workers;
    }

    @Override
    public Future<?> start() {
        Dispatch dispatch = new Dispatch(apis, past, freshness, Loop.of(context, limits, metrics, workers));
        List<Future<HttpServer>> starting = new ArrayList<>();
        for (int i = 0; i < listeners.size(); i++) {
            Listener listener = listeners.get(i);
            // In Vert.x all servers of a process that listen on the same negative port share one free port.
            int port = listener.port() == 0 ? -1 - i : listener.port();
            starting.add(vertx.createHttpServer(options()).requestHandler(dispatch).listen(port, listener.host()));
        }
        return Future.all(starting).onSuccess(all -> servers.addAll(all.list()));
    }

    /// The ports in use, in the order of the listeners; known once started.
    List<Integer> ports() {
        return servers.stream().map(HttpServer::actualPort).toList();
    }

    /// Stops accepting, lets running requests finish within the time limit, and closes.
    Future<?> drain() {
        return Future.join(servers.stream()
                .map(server -> server.shutdown(limits.drain().toMillis(), TimeUnit.MILLISECONDS))
                .toList());
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setIdleTimeout((int) limits.idle().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxHeaderSize(limits.headerBytes())
                .setMaxInitialLineLength(limits.headerBytes() / 2)
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setHandle100ContinueAutomatically(false);
    }
}
