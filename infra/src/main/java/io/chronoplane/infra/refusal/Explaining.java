package io.chronoplane.infra.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.projections.core.Projection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds to a record of a refused command what it met: each entity's views as of then, and the event that led there.
public final class Explaining {

    private static final int PAGE = 500;

    private final List<Projection<?>> projections;
    private final EventLog log;
    private final EventReading reading;
    private final EventMetadata metadata;
    private final RefusalDocument documents = new RefusalDocument();
    private final JsonCodec json = new JsonCodec();

    public Explaining(
            List<Projection<?>> projections, EventLog log, EventReading reading, EventMetadata metadata) {
        this.projections = List.copyOf(projections);
        this.log = log;
        this.reading = reading;
        this.metadata = metadata;
    }

    /// Blocks; takes as long as the histories of the entities are.
    public JsonNode explained(JsonNode record) {
        ObjectNode explained = record.deepCopy();
        for (JsonNode met : explained.withArray("met")) {
            explain((ObjectNode) met);
        }
        return explained;
    }

    private void explain(ObjectNode met) {
        Tag tag = Tag.parse(met.get("entity").asText());
        long upTo = met.get("position").asLong();
        ObjectNode views = met.putObject("views");
        projections.stream()
                .filter(projection -> projection.kind().equals(tag.kind()))
                .forEach(projection -> views.set(projection.name(), view(projection, tag, upTo)));
        StoredEvent last = last(tag, upTo);
        met.set("led_here_by", last == null ? JsonNodeFactory.instance.nullNode() : event(last));
    }

    private ObjectNode event(StoredEvent stored) {
        Map<String, String> fields = metadata.read(stored.metadata());
        return JsonNodeFactory.instance
                .objectNode()
                .put("position", stored.position())
                .put("type", stored.type())
                .put("at", stored.at().toString())
                .put("actor", fields.getOrDefault("actor", ""))
                .put("surface", fields.getOrDefault("surface", ""))
                .put("request_id", fields.getOrDefault("requestId", ""));
    }

    private <V> JsonNode view(Projection<V> projection, Tag tag, long upTo) {
        @Nullable V view = null;
        long after = 0;
        List<StoredEvent> page;
        do {
            page = log.read(tag, after, PAGE);
            for (StoredEvent stored : page) {
                after = stored.position();
                if (after <= upTo) {
                    Recorded recorded = reading.recorded(stored);
                    view = projection.fold().apply(tag.id(), view, recorded);
                }
            }
        } while (page.size() == PAGE && after < upTo);
        return view == null
                ? JsonNodeFactory.instance.nullNode()
                : documents.read(json.write(view, projection.type(), Mask.INSTANCE));
    }

    private @Nullable StoredEvent last(Tag tag, long upTo) {
        @Nullable StoredEvent last = null;
        long after = 0;
        List<StoredEvent> page;
        do {
            page = log.read(tag, after, PAGE);
            for (StoredEvent stored : page) {
                after = stored.position();
                last = after <= upTo ? stored : last;
            }
        } while (page.size() == PAGE && after < upTo);
        return last;
    }
}
