package io.chronoplane.benchmarks.ceiling;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// The ceiling of a durable mutation: every body becomes a row of the event table, and the answer goes out when that
/// row is on the disk. It parses, checks and decides nothing.
public final class PipelineServer implements AutoCloseable {
    private static final Buffer OK = Buffer.buffer("{\n    \"code\": \"OK\",\n    \"msg\": \"\"\n}\n");

    private final RowAppender appender;
    private final BareHttp http;

    private PipelineServer(RowAppender appender, int port, int eventLoops) {
        this.appender = appender;
        this.http = BareHttp.start(port, eventLoops, this::append);
    }

    /// @param port 0 takes any free one
    public static PipelineServer start(int port, int eventLoops, Path data)
            throws SQLException, IOException {
        return new PipelineServer(RowAppender.open(data), port, eventLoops);
    }

    /// The bound port.
    public int port() {
        return http.port();
    }

    private void append(HttpServerRequest request) {
        var context = Vertx.currentContext();
        request.body().onSuccess(body -> {
            var taken = appender.offer(new Append(RowShape.of(request.path()), stored -> answer(context, request, stored)));
            if (!taken) {
                request.response().setStatusCode(503).end();
            }
        });
    }

    private static void answer(Context context, HttpServerRequest request, boolean stored) {
        context.runOnContext(ignored -> end(request.response(), stored));
    }

    private static void end(HttpServerResponse response, boolean stored) {
        if (stored) {
            response.putHeader("Content-Type", "application/json").end(OK);
        } else {
            response.setStatusCode(500).end();
        }
    }

    @Override
    public void close() {
        http.close();
        appender.close();
    }
}
