package io.chronoplane.api.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Problem;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.refusal.Explaining;
import io.chronoplane.infra.refusal.RefusalFilter;
import io.chronoplane.infra.refusal.Refusals;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/control/v1/refusals`: the commands that were refused, and why.
public final class RefusalRoutes {

    private static final int MAX_PAGE = 1_000;
    private static final int DEFAULT_PAGE = 100;

    private static final List<String> KNOWN =
            List.of("request_id", "system", "entity", "actor", "code", "from", "to", "cursor", "limit");

    private final Refusals refusals;
    private final Explaining explaining;

    private RefusalRoutes(Refusals refusals, Explaining explaining) {
        this.refusals = refusals;
        this.explaining = explaining;
    }

    public static List<Route> of(Refusals refusals, Explaining explaining) {
        RefusalRoutes routes = new RefusalRoutes(refusals, explaining);
        return List.of(
                Route.get("refusals", "refusals", routes::list),
                Route.get("refusals/{request_id}", "refusal", routes::one));
    }

    private void list(Exchange exchange, Map<String, String> path) {
        Parameters.of(exchange, KNOWN);
        RefusalFilter filter = new RefusalFilter(
                text(exchange, "request_id"),
                text(exchange, "system"),
                text(exchange, "entity"),
                text(exchange, "actor"),
                text(exchange, "code"),
                time(exchange, "from"),
                time(exchange, "to"));
        long before = number(exchange, "cursor", Long.MAX_VALUE, Long.MAX_VALUE);
        int limit = (int) number(exchange, "limit", DEFAULT_PAGE, MAX_PAGE);
        exchange.await(refusals.find(filter, before, limit), page -> {
            ObjectNode content = Answers.object();
            content.putArray("refusals").addAll(page.records());
            if (page.before() > 0) {
                content.put("next_cursor", Long.toString(page.before()));
            }
            Answers.json(exchange, content);
        });
    }

    private void one(Exchange exchange, Map<String, String> path) {
        String requestId = path.getOrDefault("request_id", "");
        exchange.await(refusals.find(RefusalFilter.ofRequest(requestId), Long.MAX_VALUE, 1), page -> {
            if (page.records().isEmpty()) {
                new Problem(404, "Not Found", "no refused command is recorded of the request " + requestId)
                        .answer(exchange);
            } else {
                JsonNode record = page.records().getFirst();
                exchange.offload(
                        () -> explaining.explained(record), explained -> Answers.json(exchange, explained));
            }
        });
    }

    private static Optional<String> text(Exchange exchange, String name) {
        return Optional.ofNullable(exchange.query(name)).filter(value -> !value.isEmpty());
    }

    private static Optional<Instant> time(Exchange exchange, String name) {
        return text(exchange, name).map(value -> {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException e) {
                throw new InvalidRequest(name + " must be a time as in RFC 3339, in UTC: 2026-11-21T19:00:00Z");
            }
        });
    }

    private static long number(Exchange exchange, String name, long fallback, long most) {
        return text(exchange, name)
                .map(value -> {
                    try {
                        long number = Long.parseLong(value);
                        if (number >= 1 && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // Told below with the rest.
                    }
                    throw new InvalidRequest(name + " must be a whole number from 1 to " + most);
                })
                .orElse(fallback);
    }
}
