package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.doris.tablet.CompactionEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The backend's compaction API, `/api/compaction/…`: errors too are answered with 200.
public final class BackendApi implements WireApi {

    private static final String PREFIX = "/api/compaction/";
    private static final int NOT_FOUND = 404;

    private final Map<String, Operation> operations;
    private final BackendReplies replies;

    /// @param engine    that carries compactions out
    /// @param instances finds the instance that a request may name
    /// @param current   whether to answer in the words of upstream's newest source, and not of the vendor's document
    public BackendApi(Gateway gateway, CompactionEngine engine, Instances instances, boolean current) {
        this.replies = new BackendReplies(current);
        CompactionReads reads = new CompactionReads(gateway, instances, replies);
        CompactionRunning runs = new CompactionRunning(gateway, engine, instances, replies);
        operations = Map.of(
                "POST run", Operation.mutation("compaction_run", gateway, runs::run),
                "GET run_status", new Operation("compaction_run_status", reads::runStatus),
                "GET show", new Operation("compaction_show", reads::show));
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
        Operation operation =
                operations.get(exchange.method() + " " + exchange.path().substring(PREFIX.length()));
        if (operation == null) {
            Texts.answer(exchange, NOT_FOUND, "UNKNOWN_PATH", "Not Found");
        }
        return operation;
    }

    @Override
    public String actor(Exchange exchange) {
        return "anonymous";
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        replies.fail(exchange, BackendFault.plain("INTERNAL_ERROR", switch (fault) {
            case BODY_TOO_LARGE -> "the request body is too large";
            case BODY_TOO_SLOW -> "the request body did not arrive in time";
            case OVERLOADED -> "too many requests at once";
            case NO_ANSWER -> "no answer in time, the request may yet be carried out";
            case INTERNAL -> "internal error, request id " + exchange.requestId();
        }));
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        replies.fail(exchange, BackendFault.plain("INVALID_ARGUMENT", cause.explanation()));
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        replies.fail(exchange, BackendFault.plain("INTERNAL_ERROR", Unavailability.refusal(cause).message()));
    }
}
