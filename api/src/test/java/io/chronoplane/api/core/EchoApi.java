package io.chronoplane.api.core;

import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A small API under `/echo/` for tests of the server: answers with what it was sent, waits until told to go on,
/// breaks.
final class EchoApi implements WireApi {
    /// Completes to let requests of `/echo/wait` go on.
    final CompletableFuture<String> gate = new CompletableFuture<>();

    /// Completes when the first request of `/echo/wait` has arrived.
    final CompletableFuture<String> waiting = new CompletableFuture<>();

    @Override
    public String system() {
        return "echo";
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.below("/echo/"));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        return switch (exchange.path()) {
            case "/echo/body" -> new Operation("body", echo -> text(echo, 200, echo.body()));
            case "/echo/query" -> new Operation("query", echo -> text(echo, 200, String.valueOf(echo.query("q"))));
            case "/echo/origin" ->
                new Operation("origin", echo -> text(echo, 200, echo.origin().toString()));
            case "/echo/wait" -> new Operation("wait", this::hold);
            case "/echo/break" ->
                new Operation("break", echo -> {
                    throw new IllegalStateException("secret of the inside");
                });
            case "/echo/overloaded" ->
                new Operation("overloaded", echo -> echo.await(
                        CompletableFuture.failedFuture(new Unavailable(Unavailable.Reason.OVERLOADED, "full")),
                        nothing -> {}));
            default -> {
                text(exchange, 404, "nothing here");
                yield null;
            }
        };
    }

    @Override
    public String actor(Exchange exchange) {
        return "someone";
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        text(exchange, 400, cause.explanation());
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        int status =
                switch (fault) {
                    case BODY_TOO_LARGE -> 413;
                    case BODY_TOO_SLOW -> 408;
                    case OVERLOADED -> 503;
                    case NO_ANSWER -> 504;
                    case INTERNAL -> 500;
                };
        text(exchange, status, "echo: " + fault);
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        text(exchange, 503, "echo: " + cause.reason());
    }

    private void hold(Exchange exchange) {
        waiting.complete("one is here");
        exchange.await(gate, word -> text(exchange, 200, word));
    }

    private static void text(Exchange exchange, int status, String text) {
        text(exchange, status, Buffer.buffer(text));
    }

    private static void text(Exchange exchange, int status, Buffer content) {
        exchange.answer(status, Integer.toString(status), Headers.TEXT, content);
    }
}
