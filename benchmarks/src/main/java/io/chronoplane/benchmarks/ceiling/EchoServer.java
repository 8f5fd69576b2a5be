package io.chronoplane.benchmarks.ceiling;

import io.vertx.core.http.HttpServerRequest;

/// The ceiling of the front: reads a body and sends it back.
public final class EchoServer implements AutoCloseable {
    private final BareHttp http;

    private EchoServer(BareHttp http) {
        this.http = http;
    }

    /// @param port 0 takes any free one
    public static EchoServer start(int port, int eventLoops) {
        return new EchoServer(BareHttp.start(port, eventLoops, EchoServer::echo));
    }

    /// The bound port.
    public int port() {
        return http.port();
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> request.response().end(body));
    }

    @Override
    public void close() {
        http.close();
    }
}
