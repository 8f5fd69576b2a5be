package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/MetaService/<rpc>`: brpc's own HTTP door to the RPCs of the Meta Service, with JSON. It asks for no token.
public final class RpcApi implements WireApi {

    private static final String PREFIX = "/MetaService/";
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int TOO_SLOW = 408;
    private static final int UNAVAILABLE = 503;
    private static final int BROKEN = 500;

    private final Map<String, Operation> operations;

    /// @param instances finds the instance that a request names
    public RpcApi(Gateway gateway, Instances instances) {
        RpcTable table = new RpcTable(gateway, instances);
        new TabletRpcs(gateway).join(table);
        new TxnRpcs(gateway).join(table);
        new TxnReadRpcs(gateway).join(table);
        new RowsetRpcs(gateway).join(table);
        new JobRpcs(gateway).join(table);
        operations = table.operations();
    }

    @Override
    public String system() {
        return "doris.tablet";
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.below(PREFIX));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        String name = exchange.path().substring(PREFIX.length());
        Operation operation = operations.get(name);
        if (operation == null) {
            Texts.answer(exchange, NOT_FOUND, "UNKNOWN_RPC", "Fail to find method on `" + exchange.path() + "'");
        }
        return operation;
    }

    @Override
    public String actor(Exchange exchange) {
        return "anonymous";
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        switch (fault) {
            case BODY_TOO_LARGE -> Texts.answer(exchange, TOO_LARGE, "TOO_LARGE", "the request body is too large");
            case BODY_TOO_SLOW -> Texts.answer(exchange, TOO_SLOW, "TOO_SLOW", "the request body did not arrive in time");
            case OVERLOADED -> Texts.answer(exchange, UNAVAILABLE, "OVERLOADED", "reach max qps limit");
            case NO_ANSWER ->
                Texts.answer(exchange, UNAVAILABLE, "NO_ANSWER", "no answer in time, the request may yet be carried out");
            case INTERNAL ->
                Texts.answer(exchange, BROKEN, "INTERNAL", "internal error, request id " + exchange.requestId());
        }
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        RpcReplies.refuse(exchange, Refusal.invalid(cause.explanation()));
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        RpcReplies.refuse(exchange, Unavailability.refusal(cause));
    }
}
