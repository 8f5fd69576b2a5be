package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.projections.core.Projection;
import java.util.List;
import java.util.OptionalLong;

/// What happened to an entity, event by event, and what each changed.
public final class Histories {

    private final EventLog log;
    private final EventReading reading;
    private final AuditReading audit;
    private final Past past;
    private final Fleet fleet;

    /// Some of an entity's history.
    ///
    /// @param events oldest first, each with `changes` and, if asked for, `before` and `after`
    /// @param next   where to go on; empty when there is nothing more
    public record Page(ArrayNode events, OptionalLong next) {}

    Histories(EventLog log, EventReading reading, AuditReading audit, Past past, Fleet fleet) {
        this.log = log;
        this.reading = reading;
        this.past = past;
        this.audit = audit;
        this.fleet = fleet;
    }

    /// Events of an entity behind `after` up to `upTo`. Blocks.
    ///
    /// @param images whether the documents before and after each event are wanted too
    /// @param limit  of events in the page
    public Page of(EntityKind kind, String id, long after, long upTo, int limit, boolean images) {
        return of(kind.projection(), id, log.read(kind.tag(id), after, upTo, limit), after, limit, images);
    }

    private <V> Page of(
            Projection<V> projection, String id, List<StoredEvent> page, long after, int limit, boolean images) {
        Blinded blinded = new Blinded();
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        V view = past.at(after).view(projection, id).orElse(null);
        JsonNode before = fleet.document(projection, view, blinded);
        for (StoredEvent stored : page) {
            view = projection.fold().apply(id, view, reading.recorded(stored));
            JsonNode next = fleet.document(projection, view, blinded);
            ObjectNode event = audit.event(stored).tree();
            event.set("changes", blinded.shown(JsonPatch.between(before, next)));
            if (images) {
                event.set("before", blinded.shown(before));
                event.set("after", blinded.shown(next));
            }
            events.add(event);
            before = next;
        }
        return new Page(
                events, page.size() < limit ? OptionalLong.empty() : OptionalLong.of(page.getLast().position()));
    }
}
