package io.chronoplane.api.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Problem;
import io.chronoplane.infra.core.Role;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.rebuild.RebuildState;
import io.chronoplane.infra.rebuild.Rebuilds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `/control/v1/projections`: how the views stand, and their rebuilding from the log.
public final class ProjectionRoutes {

    private static final String REBUILD = "projections/{name}/rebuild";
    private static final int ACCEPTED = 202;

    private final Node node;

    private ProjectionRoutes(Node node) {
        this.node = node;
    }

    public static List<Route> of(Node node) {
        ProjectionRoutes routes = new ProjectionRoutes(node);
        return List.of(
                Route.get("projections", "projections", routes::list),
                Route.post(REBUILD, "start_rebuild", Role.OPERATOR, routes::start),
                Route.get(REBUILD, "rebuild", routes::state));
    }

    private void list(Exchange exchange, Map<String, String> path) {
        Parameters.of(exchange, List.of());
        ObjectNode content = Answers.object();
        long head = node.log().head();
        ArrayNode projections = content.put("head", head).putArray("projections");
        node.views().states().forEach(state -> {
            ObjectNode one = projections
                    .addObject()
                    .put("name", state.name())
                    .put("revision", state.revision())
                    .put("views", state.views())
                    .put("position", state.position())
                    .put("lag", Math.max(0, head - state.position()));
            state.poisonedBy().ifPresent(why -> one.put("stands_still_because", why));
            node.rebuilds().last(state.name()).ifPresent(rebuild -> one.set("rebuild", brief(rebuild)));
        });
        Answers.json(exchange, content);
    }

    private void start(Exchange exchange, Map<String, String> path) {
        Parameters parameters = Parameters.of(exchange, List.of("swap"));
        boolean swap = parameters.flag("swap");
        String name = path.getOrDefault("name", "");
        Rebuilds rebuilds = node.rebuilds();
        if (!rebuilds.knows(name)) {
            unknown(exchange, name);
            return;
        }
        Optional<RebuildState> started = rebuilds.start(name, swap);
        if (started.isEmpty()) {
            String other = rebuilds.running().map(RebuildState::projection).orElse("another projection");
            new Problem(409, "Conflict", "one rebuild at a time: that of " + other + " is running").answer(exchange);
            return;
        }
        exchange.answerHeader("Location", "/control/v1/projections/" + name + "/rebuild");
        Answers.json(exchange, ACCEPTED, whole(started.get()));
    }

    private void state(Exchange exchange, Map<String, String> path) {
        Parameters.of(exchange, List.of());
        String name = path.getOrDefault("name", "");
        if (!node.rebuilds().knows(name)) {
            unknown(exchange, name);
            return;
        }
        node.rebuilds()
                .last(name)
                .ifPresentOrElse(
                        rebuild -> Answers.json(exchange, whole(rebuild)),
                        () -> new Problem(404, "Not Found", name + " was not rebuilt since the server started")
                                .answer(exchange));
    }

    private void unknown(Exchange exchange, String name) {
        new Problem(
                        404,
                        "Not Found",
                        "there is no projection '" + name + "'; there are " + String.join(", ", node.views().names()))
                .answer(exchange);
    }

    private static ObjectNode whole(RebuildState rebuild) {
        ObjectNode content = brief(rebuild);
        ArrayNode entities = content.putArray("entities");
        rebuild.entities().forEach(differing -> entities.addObject()
                .put("entity", differing.entity().toString())
                .set("patch", differing.patch()));
        return content;
    }

    private static ObjectNode brief(RebuildState rebuild) {
        ObjectNode content = Answers.object()
                .put("id", rebuild.id())
                .put("projection", rebuild.projection())
                .put("state", rebuild.phase().name().toLowerCase(Locale.ROOT))
                .put("position", rebuild.position())
                .put("end", rebuild.end())
                .put("views", rebuild.views())
                .put("differences", rebuild.differences())
                .put("swapped", rebuild.swapped())
                .put("started", rebuild.started().toString());
        rebuild.ended().ifPresent(at -> content.put("ended", at.toString()));
        rebuild.reason().ifPresent(why -> content.put("reason", why));
        return content;
    }
}
