package io.chronoplane.api.control;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.past.EventFilter;
import io.chronoplane.infra.past.LookingBack;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// `/control/v1/events/stream`: events as they happen, as server-sent events.
final class EventStream {

    private static final List<String> KNOWN = Parameters.filterAnd("last_event_id");

    private final LookingBack past;
    private final LongSupplier head;

    EventStream(LookingBack past, LongSupplier head) {
        this.past = past;
        this.head = head;
    }

    void open(Exchange exchange, Map<String, String> path) {
        Parameters parameters = Parameters.of(exchange, KNOWN);
        EventFilter filter = parameters.filter();
        String header = exchange.header("Last-Event-ID");
        long after = after(header == null ? parameters.text("last_event_id").orElse("") : header);
        exchange.answerHeader("Cache-Control", "no-store");
        exchange.stream("ok", Headers.EVENT_STREAM)
                .ifPresent(out -> new EventListening(past, head, filter, out, after).start(exchange.idleTimeout()));
    }

    private long after(String lastEventId) {
        long end = head.getAsLong();
        if (lastEventId.isEmpty()) {
            return end;
        }
        try {
            long position = Long.parseLong(lastEventId);
            if (position >= 0 && position <= end) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Told below with the rest.
        }
        throw new InvalidRequest("Last-Event-ID must be the position of an event, from 0 to " + end);
    }
}
