package io.chronoplane.api.ticdc;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.commands.ticdc.ChangefeedKey;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.config.LoggingSettings.Level;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.ticdc.Captures;
import io.chronoplane.infra.ticdc.TicdcNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `/api/v2/…`, as TiCDC 7.2 has it, and the `/status` of older clients. The content type of requests does not matter.
public final class TicdcApi implements WireApi {

    private static final String LEGACY_STATUS = "/status";
    private static final int MOVED = 301;
    private static final int MOVED_FOR_ALL_METHODS = 307;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int TOO_SLOW = 408;

    private final TicdcRoutes routes;

    /// @param captures of the moment that is looked at
    /// @param version  that is told to clients
    /// @param logLevel changes what is logged
    public TicdcApi(Gateway gateway, TicdcNode node, Captures captures, String version, Consumer<Level> logLevel) {
        this.routes = new TicdcRoutes(gateway, node, captures, version, logLevel);
    }

    @Override
    public String system() {
        return "ticdc";
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.below(TicdcRoutes.PREFIX), PathPattern.exactly(LEGACY_STATUS));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        String path = exchange.path().equals(LEGACY_STATUS) ? "status" : exchange.path().substring(TicdcRoutes.PREFIX.length());
        Operation operation = routes.find(exchange.method(), path);
        if (operation == null) {
            if (path.endsWith("/") && routes.find(exchange.method(), path.substring(0, path.length() - 1)) != null) {
                redirect(exchange);
            } else {
                exchange.answer(NOT_FOUND, "UNKNOWN", Headers.TEXT, Buffer.buffer("404 page not found"));
            }
        }
        return operation;
    }

    private static void redirect(Exchange exchange) {
        String path = exchange.path();
        exchange.answerHeader("Location", path.substring(0, path.length() - 1));
        int status = exchange.method().equals("GET") ? MOVED : MOVED_FOR_ALL_METHODS;
        exchange.answer(status, "MOVED", Headers.TEXT, Buffer.buffer());
    }

    /// The user that `cdc cli` names; nobody checks it.
    @Override
    public String actor(Exchange exchange) {
        String given = exchange.header("Authorization");
        if (given == null || !given.startsWith("Basic ")) {
            return "anonymous";
        }
        try {
            byte[] login = Base64.getDecoder().decode(given.substring("Basic ".length()).strip());
            String user = new String(login, StandardCharsets.UTF_8).split(":", 2)[0];
            return ChangefeedKey.isName(user) ? user : "anonymous";
        } catch (IllegalArgumentException e) {
            return "anonymous";
        }
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        switch (fault) {
            case BODY_TOO_LARGE ->
                Replies.refuse(exchange, TOO_LARGE, Refusal.invalid("the request body is too large"));
            case BODY_TOO_SLOW ->
                Replies.refuse(exchange, TOO_SLOW, Refusal.invalid("the request body did not arrive in time"));
            case OVERLOADED -> Replies.refuse(exchange, notReady());
            case NO_ANSWER -> Replies.refuse(
                    exchange,
                    new Refusal(
                            ErrorCode.REACH_MAX_TRY,
                            "reach maximum try: 1, error: no answer in time, the request may yet be carried out"));
            case INTERNAL -> Replies.refuse(
                    exchange,
                    new Refusal(ErrorCode.UNKNOWN, "internal error, request id " + exchange.requestId()));
        }
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        Replies.refuse(exchange, Refusal.invalid(cause.explanation()));
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        Replies.refuse(
                exchange,
                switch (cause.reason()) {
                    case OVERLOADED, LOG_CLOSED -> notReady();
                    case TOO_LARGE -> Refusal.invalid("the request is too large: " + cause.getMessage());
                    case CONTENDED -> new Refusal(
                            ErrorCode.REACH_MAX_TRY, "reach maximum try: 1, error: " + cause.getMessage());
                });
    }

    private static Refusal notReady() {
        return new Refusal(ErrorCode.SERVER_IS_NOT_READY, "cdc server is not ready");
    }
}
