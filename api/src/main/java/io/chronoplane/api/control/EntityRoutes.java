package io.chronoplane.api.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Problem;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.past.EntityKind;
import io.chronoplane.infra.past.Histories;
import io.chronoplane.infra.past.LookingBack;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// `/control/v1/entities/{system}/{type}/{id}`: what an entity is or was, and how it came to that.
public final class EntityRoutes {

    private static final int MAX_PAGE = 1_000;
    private static final int DEFAULT_PAGE = 100;

    private final LookingBack past;
    private final LongSupplier head;

    private EntityRoutes(LookingBack past, LongSupplier head) {
        this.past = past;
        this.head = head;
    }

    /// @param head the position of the last event
    public static List<Route> of(LookingBack past, LongSupplier head) {
        EntityRoutes routes = new EntityRoutes(past, head);
        return List.of(
                Route.get("entities", "entity_kinds", routes::kinds),
                Route.get("entities/{system}/{type}/{id}", "entity", routes::one),
                Route.get("entities/{system}/{type}/{id}/history", "entity_history", routes::history));
    }

    private void kinds(Exchange exchange, Map<String, String> path) {
        Parameters.of(exchange, List.of());
        ObjectNode content = Answers.object();
        ArrayNode kinds = content.putArray("kinds");
        past.fleet().kinds().forEach(kind -> kinds.addObject()
                .put("system", kind.system())
                .put("type", kind.type())
                .put("projection", kind.projection().name()));
        Answers.json(exchange, content);
    }

    private void one(Exchange exchange, Map<String, String> path) {
        Parameters parameters = Parameters.of(exchange, List.of("as_of"));
        EntityKind kind = kind(path);
        String id = path.getOrDefault("id", "");
        exchange.offload(
                () -> {
                    long position = parameters.moment("as_of", past.moments()).orElseGet(head);
                    return head(kind, id)
                            .put("position", position)
                            .set("view", past.fleet().document(kind, id, position, Mask.INSTANCE));
                },
                (JsonNode content) -> {
                    if (content.get("view").isNull()) {
                        new Problem(404, "Not Found", kind.tag(id) + " has nothing to show at position " + content.get("position"))
                                .answer(exchange);
                    } else {
                        Answers.json(exchange, content);
                    }
                });
    }

    private void history(Exchange exchange, Map<String, String> path) {
        Parameters parameters = Parameters.of(exchange, List.of("from", "to", "limit", "cursor", "images"));
        EntityKind kind = kind(path);
        String id = path.getOrDefault("id", "");
        int limit = parameters.number("limit", 1, MAX_PAGE, DEFAULT_PAGE);
        boolean images = parameters.flag("images");
        OptionalLong cursor = parameters.cursor();
        exchange.offload(
                () -> {
                    long from = parameters.moment("from", past.moments()).orElse(0);
                    long to = parameters.moment("to", past.moments()).orElseGet(head);
                    long after = Math.max(from, cursor.orElse(0));
                    return past.histories().of(kind, id, after, to, limit, images);
                },
                page -> answer(exchange, kind, id, page, cursor.isPresent()));
    }

    private static void answer(Exchange exchange, EntityKind kind, String id, Histories.Page page, boolean further) {
        if (page.events().isEmpty() && !further) {
            new Problem(404, "Not Found", "nothing happened to " + kind.tag(id) + " between these moments")
                    .answer(exchange);
            return;
        }
        ObjectNode content = head(kind, id);
        content.set("events", page.events());
        page.next().ifPresent(next -> content.put("next_cursor", Long.toString(next)));
        Answers.json(exchange, content);
    }

    private static ObjectNode head(EntityKind kind, String id) {
        return Answers.object().put("system", kind.system()).put("type", kind.type()).put("id", id);
    }

    private EntityKind kind(Map<String, String> path) {
        return past.fleet()
                .kind(path.getOrDefault("system", ""), path.getOrDefault("type", ""))
                .orElseThrow(() -> new InvalidRequest("no such kind of entity; there are "
                        + past.fleet().kinds().stream()
                                .map(kind -> kind.system() + "/" + kind.type())
                                .collect(Collectors.joining(", "))));
    }
}
