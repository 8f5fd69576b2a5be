package io.chronoplane.benchmarks.ceiling;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/// Vert.x with nothing on it: one HTTP server on as many event loops as asked for.
///
/// @param vertx its owner; closing it frees the port
/// @param port  the bound one
record BareHttp(Vertx vertx, int port) implements AutoCloseable {

    /// @param port 0 takes any free one
    static BareHttp start(int port, int eventLoops, Handler<HttpServerRequest> handler) {
        var vertx = Vertx.vertx();
        var bound = new java.util.concurrent.atomic.AtomicInteger(port);
        var options = new HttpServerOptions().setHost("127.0.0.1").setTcpNoDelay(true);
        vertx.deployVerticle(() -> new AbstractVerticle() {
            @Override
            public void start(io.vertx.core.Promise<Void> started) {
                getVertx().createHttpServer(options).requestHandler(handler).listen(port)
                        .onSuccess(server -> bound.set(server.actualPort())).<Void>mapEmpty().onComplete(started);
            }
        }, new DeploymentOptions().setInstances(port == 0 ? 1 : eventLoops)).await();
        return new BareHttp(vertx, bound.get());
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
