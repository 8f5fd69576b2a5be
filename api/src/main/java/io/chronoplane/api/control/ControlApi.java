package io.chronoplane.api.control;

import io.chronoplane.api.core.Access;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Operation;
import io.chronoplane.api.core.PathPattern;
import io.chronoplane.api.core.Problem;
import io.chronoplane.api.core.ProblemApi;
import io.chronoplane.infra.config.RoleTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What we have to say beside the vendors' APIs: a table of routes, errors as RFC 9457 has them.
public final class ControlApi implements ProblemApi {

    private static final String PREFIX = "/control/v1/";

    private final List<Route> routes;
    private final Access access;

    /// For everybody.
    ///
    /// @param tables of routes, one for each subject
    public ControlApi(List<List<Route>> tables) {
        this(tables, new Access(new RoleTokens(List.of())));
    }

    /// @param access who may do what
    ControlApi(List<List<Route>> tables, Access access) {
        this.routes = tables.stream().flatMap(List::stream).toList();
        this.access = access;
    }

    /// The whole table.
    List<Route> routes() {
        return routes;
    }

    @Override
    public String system() {
        return "control";
    }

    @Override
    public List<PathPattern> paths() {
        return List.of(PathPattern.below(PREFIX), PathPattern.exactly(OpenApiRoutes.SHORT_PATH));
    }

    @Override
    public @Nullable Operation route(Exchange exchange) {
        String path = exchange.path().equals(OpenApiRoutes.SHORT_PATH)
                ? OpenApiRoutes.PATH
                : exchange.path().substring(PREFIX.length());
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent() && route.method().equals(exchange.method())) {
                if (route.role().isPresent() && !access.allows(exchange, route.role().get())) {
                    return null;
                }
                return new Operation(route.name(), asked -> route.handler().handle(asked, parameters.get()));
            }
            parameters.ifPresent(other -> allowed.add(route.method()));
        }
        if (allowed.isEmpty()) {
            new Problem(404, "Not Found", "no resource is served under this path").answer(exchange);
        } else {
            exchange.answerHeader("Allow", String.join(", ", allowed));
            new Problem(405, "Method Not Allowed", "this resource takes " + String.join(", ", allowed))
                    .answer(exchange);
        }
        return null;
    }

    @Override
    public String actor(Exchange exchange) {
        return access.actor(exchange);
    }
}
