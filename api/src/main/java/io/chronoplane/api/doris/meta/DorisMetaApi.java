package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/MetaService/http/<operation>` and `/MetaService/http/v1/<operation>`, with any method and any content type. The
/// token is checked before anything else.
public final class DorisMetaApi implements WireApi {
    static final String PREFIX = "/MetaService/http/";
    private static final String VERSION = "v1/";
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Refusal OVERLOADED = Refusal.internal("reach max qps limit");

    private final Secret token;
    private final Envelope envelope;
    private final DorisMetaRoutes routes;

    /// @param token    that requests must bear
    /// @param misspelt whether to answer `INTERANAL_ERROR` where the vendor's document shows it
    public DorisMetaApi(Gateway gateway, Secret token, boolean misspelt) {
        this.token = token;
        this.envelope = new Envelope(misspelt);
        this.routes = new DorisMetaRoutes(gateway, envelope);
    }

    @Override
    public String system() {
        return "doris.meta";
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.below(PREFIX));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        String given = exchange.query("token");
        if (given == null || !Secret.of(given).equals(token)) {
            String shown = given == null ? "(not given)" : given;
            text(exchange, FORBIDDEN, "FORBIDDEN", "incorrect token, token=" + shown + "\n");
            return null;
        }
        int start = PREFIX.length();
        String path = exchange.path();
        int name = path.startsWith(VERSION, start) ? start + VERSION.length() : start;
        Operation operation = routes.find(path.substring(name));
        if (operation == null) {
            text(exchange, NOT_FOUND, "UNKNOWN_OPERATION", "http path not found or not allowed\n");
        }
        return operation;
    }

    /// The API knows no users, only who holds the token.
    @Override
    public String actor(Exchange exchange) {
        return "token";
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        envelope.refuse(
                exchange,
                switch (fault) {
                    case BODY_TOO_LARGE -> new Refusal(MetaCode.TOO_LARGE, "the request body is too large");
                    case BODY_TOO_SLOW -> new Refusal(MetaCode.TOO_SLOW, "the request body did not arrive in time");
                    case OVERLOADED -> OVERLOADED;
                    case NO_ANSWER -> Refusal.internal("no answer in time, the request may yet be carried out");
                    case INTERNAL -> Refusal.internal("internal error, request id " + exchange.requestId());
                });
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        envelope.refuse(exchange, Refusal.invalid(cause.explanation()));
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        envelope.refuse(
                exchange,
                switch (cause.reason()) {
                    case OVERLOADED -> OVERLOADED;
                    case LOG_CLOSED -> Refusal.internal("the log is closed for writing: " + cause.getMessage());
                    case TOO_LARGE -> Refusal.invalid("the request is too large: " + cause.getMessage());
                    case CONTENDED -> Refusal.internal("failed to commit kv txn, err=KV_TXN_CONFLICT");
                });
    }

    private static void text(Exchange exchange, int status, String code, String content) {
        // It may show what the client sent: no browser must take it for HTML.
        exchange.answerHeader("X-Content-Type-Options", "nosniff");
        exchange.answer(status, code, Headers.TEXT, Buffer.buffer(content));
    }
}
