package io.chronoplane.infra.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.log.StoredEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads stored events for people. No secret is opened: in its place there is a mask from the beginning.
public final class AuditReading {

    /// The names in the log and the names that are shown, in the order in which they are shown.
    private static final Map<String, String> METADATA = metadataNames();

    private final EventCodec codec;
    private final JsonCodec json;
    private final EventMetadata metadata;

    public AuditReading(EventCodec codec, JsonCodec json, EventMetadata metadata) {
        this.codec = codec;
        this.json = json;
        this.metadata = metadata;
    }

    Map<String, String> metadata(StoredEvent stored) {
        return metadata.read(stored.metadata());
    }

    AuditEvent event(StoredEvent stored) {
        return event(stored, metadata(stored));
    }

    AuditEvent event(StoredEvent stored, Map<String, String> fields) {
        Event event = codec.read(stored.type(), stored.revision(), stored.payload(), Mask.INSTANCE);
        int revision = codec.names().named(stored.type()).revision();
        JsonNode payload = json.tree(event, event.getClass(), Mask.INSTANCE);
        ObjectNode tree = tree(stored, revision, event.tags(), fields, payload);
        return new AuditEvent(stored.position(), stored.type(), event.tags(), fields, tree, json.bytes(tree));
    }

    private static ObjectNode tree(
            StoredEvent stored, int revision, List<Tag> tags, Map<String, String> fields, JsonNode payload) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("position", stored.position());
        tree.put("tso", stored.tso());
        tree.put("id", stored.id().toString());
        tree.put("type", stored.type());
        tree.put("revision", revision);
        tree.put("time", stored.at().toString());
        tree.put("entity", tags.getFirst().toString());
        ArrayNode all = tree.putArray("tags");
        tags.forEach(tag -> all.add(tag.toString()));
        METADATA.forEach((name, shown) -> {
            String value = fields.get(name);
            if (value != null) {
                tree.put(shown, value);
            }
        });
        tree.set("payload", payload);
        return tree;
    }

    private static Map<String, String> metadataNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("actor", "actor");
        names.put("surface", "surface");
        names.put("client", "client");
        names.put("userAgent", "user_agent");
        names.put("requestId", "request_id");
        names.put("correlationId", "correlation_id");
        names.put("causationId", "causation_id");
        names.put("traceparent", "traceparent");
        return names;
    }
}
