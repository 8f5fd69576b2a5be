package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The debugging operations among `/MetaService/http/<operation>` that are about tablets and keys. The token is checked
/// before anything else.
public final class DebuggingApi implements WireApi {

    private static final String PREFIX = "/MetaService/http/";
    private static final String VERSION = "v1/";
    private static final int FORBIDDEN = 403;

    private final Secret token;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /// @param token     that requests must bear
    /// @param instances finds the instance that a request names
    public DebuggingApi(Gateway gateway, Secret token, Instances instances) {
        this.token = token;
        DebuggingOperations debugging = new DebuggingOperations(gateway, instances);
        put(new Operation("decode_key", KeyOperations::decode));
        put(new Operation("encode_key", KeyOperations::encode));
        put(new Operation("get_tablet_stats", debugging::stats));
        put(Operation.mutation("abort_txn", gateway, debugging::abortTxn));
        put(Operation.mutation("abort_tablet_job", gateway, debugging::abortJob));
    }

    private void put(Operation operation) {
        operations.put(PREFIX + operation.name(), operation);
        operations.put(PREFIX + VERSION + operation.name(), operation);
    }

    @Override
    public String system() {
        return "doris.tablet";
    }

    @Override
    public List<PathPattern> paths() {
        return operations.keySet().stream().map(PathPattern::exactly).toList();
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        String given = exchange.query("token");
        if (given == null || !Secret.of(given).equals(token)) {
            String shown = given == null ? "(not given)" : given;
            Texts.answer(exchange, FORBIDDEN, "FORBIDDEN", "incorrect token, token=" + shown + "\n");
            return null;
        }
        return operations.get(exchange.path());
    }

    /// The API knows no users, only who holds the token.
    @Override
    public String actor(Exchange exchange) {
        return "token";
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        switch (fault) {
            case BODY_TOO_LARGE -> DebuggingReplies.answer(exchange, 413, "INVALID_ARGUMENT", "the request body is too large");
            case BODY_TOO_SLOW ->
                DebuggingReplies.answer(exchange, 408, "INVALID_ARGUMENT", "the request body did not arrive in time");
            case OVERLOADED -> DebuggingReplies.answer(exchange, 500, "INTERNAL_ERROR", "reach max qps limit");
            case NO_ANSWER -> DebuggingReplies.answer(
                    exchange, 500, "INTERNAL_ERROR", "no answer in time, the request may yet be carried out");
            case INTERNAL -> DebuggingReplies.answer(
                    exchange, 500, "INTERNAL_ERROR", "internal error, request id " + exchange.requestId());
        }
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        DebuggingReplies.refuse(exchange, Refusal.invalid(cause.explanation()));
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        DebuggingReplies.refuse(exchange, Unavailability.refusal(cause));
    }
}
