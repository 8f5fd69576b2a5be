package io.chronoplane.api.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.Outflow;
import io.chronoplane.infra.past.AuditEvent;
import io.chronoplane.infra.past.EventFilter;
import io.chronoplane.infra.past.EventSearch;
import io.chronoplane.infra.past.LookingBack;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// `/control/v1/events`: who did what, and when.
public final class EventRoutes {

    private static final int MAX_PAGE = 1_000;
    private static final int DEFAULT_PAGE = 100;
    private static final int PART = 500;
    private static final List<String> KNOWN = Parameters.filterAnd("from", "to", "order", "limit", "cursor");

    private final LookingBack past;
    private final LongSupplier head;

    private EventRoutes(LookingBack past, LongSupplier head) {
        this.past = past;
        this.head = head;
    }

    /// @param head the position of the last event
    public static List<Route> of(LookingBack past, LongSupplier head) {
        EventRoutes routes = new EventRoutes(past, head);
        return List.of(
                Route.get("events", "events", routes::list),
                Route.get("events/stream", "events_stream", new EventStream(past, head)::open));
    }

    /// @param after    events behind this position
    /// @param upTo     and up to this one
    private record Search(EventFilter filter, boolean newest, long after, long upTo, int limit) {}

    private void list(Exchange exchange, Map<String, String> path) {
        Parameters parameters = Parameters.of(exchange, KNOWN);
        boolean export = Answers.wants(exchange, Headers.NDJSON);
        EventFilter filter = parameters.filter();
        boolean newest = parameters.oneOf("order", "oldest", "newest").equals("newest");
        int limit = parameters.number("limit", 1, export ? Integer.MAX_VALUE : MAX_PAGE, export ? Integer.MAX_VALUE : DEFAULT_PAGE);
        OptionalLong cursor = parameters.cursor();
        exchange.offload(
                () -> {
                    long from = parameters.moment("from", past.moments()).orElse(0);
                    long to = parameters.moment("to", past.moments()).orElseGet(head);
                    return newest
                            ? new Search(filter, true, from, Math.min(to, cursor.orElse(to + 1) - 1), limit)
                            : new Search(filter, false, Math.max(from, cursor.orElse(0)), to, limit);
                },
                search -> {
                    if (export) {
                        export(exchange, search);
                    } else {
                        page(exchange, search);
                    }
                });
    }

    private EventSearch.Page read(Search search) {
        return search.newest()
                ? past.events().newestFirst(search.filter(), search.after(), search.upTo() + 1, search.limit())
                : past.events().oldestFirst(search.filter(), search.after(), search.upTo(), search.limit());
    }

    private void page(Exchange exchange, Search search) {
        exchange.offload(
                () -> {
                    EventSearch.Page page = read(search);
                    ObjectNode content = Answers.object();
                    ArrayNode events = content.putArray("events");
                    page.events().forEach(event -> events.add(event.tree()));
                    page.next().ifPresent(next -> content.put("next_cursor", Long.toString(next)));
                    return content;
                },
                content -> Answers.json(exchange, content));
    }

    private void export(Exchange exchange, Search search) {
        exchange.stream("ok", Headers.NDJSON).ifPresent(out -> out.send(new Lines(search)));
    }

    /// All events that are wanted, a line each.
    private final class Lines implements Outflow.Parts {

        private Search rest;
        private boolean complete;

        Lines(Search search) {
            this.rest = search;
        }

        @Override
        public Optional<Buffer> call() {
            if (complete) {
                return Optional.empty();
            }
            EventSearch.Page page = read(new Search(
                    rest.filter(), rest.newest(), rest.after(), rest.upTo(), Math.min(PART, rest.limit())));
            Buffer lines = Buffer.buffer();
            for (AuditEvent event : page.events()) {
                lines.appendBytes(event.json()).appendByte((byte) '\n');
            }
            int left = rest.limit() - page.events().size();
            complete = page.next().isEmpty() || left == 0;
            page.next().ifPresent(next -> rest = rest.newest()
                    ? new Search(rest.filter(), true, rest.after(), next - 1, left)
                    : new Search(rest.filter(), false, next, rest.upTo(), left));
            return Optional.of(lines);
        }
    }
}
