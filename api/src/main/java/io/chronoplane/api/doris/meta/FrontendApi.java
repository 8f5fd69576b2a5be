package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Fault;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.WireApi;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Unavailable;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `GET /rest/v2/manager/cluster/cluster_info/cloud_cluster_status` of a Doris frontend, with basic authentication.
/// Everything is answered with 200, and the code stands in the JSON.
public final class FrontendApi implements WireApi {

    private static final String PREFIX = "/rest/v2/manager/";
    private static final List<String> PATHS = List.of("cluster", "compute_group").stream()
            .flatMap(first -> List.of("cluster_info", "compute_group_info").stream().map(info -> first + "/" + info))
            .flatMap(path -> List.of("cloud_cluster_status", "compute_group_status").stream()
                    .map(last -> PREFIX + path + "/" + last))
            .toList();
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;
    private static final int BROKEN = 500;

    private final FrontendUsers users;
    private final Operation status;

    /// @param users     who may ask
    /// @param instances the ids of all instances
    public FrontendApi(Gateway gateway, FrontendUsers users, Supplier<Iterable<String>> instances) {
        this.users = users;
        this.status = new Operation("cloud_cluster_status", new FrontendReads(gateway, instances)::clusters);
    }

    @Override
    public String system() {
        return "doris.fe";
    }

    @Override
    public List<PathPattern> paths() {
        return PATHS.stream().map(PathPattern::exactly).toList();
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        if (!exchange.method().equals("GET")) {
            exchange.answer(NOT_FOUND, "UNKNOWN_PATH", Headers.TEXT, Buffer.buffer("Not Found\n"));
            return null;
        }
        String given = exchange.header("Authorization");
        return switch (users.check(given)) {
            case FrontendUsers.Known known -> status;
            case FrontendUsers.Missing missing -> {
                FrontendReads.fail(exchange, "Unauthorized", UNAUTHORIZED, "Need auth information.");
                yield null;
            }
            case FrontendUsers.Denied denied -> {
                FrontendReads.fail(exchange, "Unauthorized", UNAUTHORIZED, "Access denied for user " + denied.name());
                yield null;
            }
        };
    }

    @Override
    public String actor(Exchange exchange) {
        return users.check(exchange.header("Authorization")) instanceof FrontendUsers.Known known
                ? known.name()
                : "anonymous";
    }

    @Override
    public void refuse(Exchange exchange, Fault fault) {
        FrontendReads.fail(exchange, "Internal Error", BROKEN, switch (fault) {
            case BODY_TOO_LARGE -> "the request body is too large";
            case BODY_TOO_SLOW -> "the request body did not arrive in time";
            case OVERLOADED -> "too many requests at once";
            case NO_ANSWER -> "no answer in time";
            case INTERNAL -> "internal error, request id " + exchange.requestId();
        });
    }

    @Override
    public void invalid(Exchange exchange, InvalidRequest cause) {
        FrontendReads.fail(exchange, "Bad Request", 403, cause.explanation());
    }

    @Override
    public void unavailable(Exchange exchange, Unavailable cause) {
        FrontendReads.fail(exchange, "Internal Error", BROKEN, String.valueOf(cause.getMessage()));
    }
}
