package io.chronoplane.benchmarks.axon4;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/// The same front as the other subjects': Vert.x on event loops, which hands commands to the framework's own threads.
///
/// @param vertx its owner
/// @param port  the bound one
record MetaService(Vertx vertx, int port) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Buffer OK = Buffer.buffer("{\n    \"code\": \"OK\",\n    \"msg\": \"\"\n}\n");

    static MetaService start(CommandGateway commands, int port, int eventLoops) {
        var vertx = Vertx.vertx();
        var bound = new AtomicInteger(port);
        vertx.deployVerticle(() -> new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                getVertx().createHttpServer().requestHandler(request -> handle(commands, request))
                        .listen(port, "127.0.0.1")
                        .onSuccess(server -> bound.set(server.actualPort())).<Void>mapEmpty().onComplete(started);
            }
        }, new DeploymentOptions().setInstances(port == 0 ? 1 : eventLoops)).await();
        return new MetaService(vertx, bound.get());
    }

    private static void handle(CommandGateway commands, HttpServerRequest request) {
        var context = Vertx.currentContext();
        var operation = request.path().substring(request.path().lastIndexOf('/') + 1);
        request.body().onSuccess(body -> {
            try {
                var command = MetaWire.command(operation, JSON.readTree(body.getBytes()));
                commands.send(command, (sent, result) ->
                        answer(context, request, result.optionalExceptionResult().orElse(null)));
            } catch (IOException | IllegalArgumentException e) {
                answer(context, request, e);
            }
        });
    }

    private static void answer(Context context, HttpServerRequest request, @Nullable Throwable failure) {
        context.runOnContext(ignored -> {
            if (failure == null) {
                request.response().putHeader("Content-Type", "application/json").end(OK);
            } else {
                request.response().setStatusCode(400).end(String.valueOf(failure.getMessage()));
            }
        });
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
