package io.chronoplane.infra.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events to payloads and back, through upcasters where a payload is of an older revision.
public final class EventCodec {

    private record Step(String name, int from) {}

    private final JsonCodec json;
    private final EventNames names;
    private final Map<Step, Upcaster> upcasters = new HashMap<>();

    public EventCodec(JsonCodec json, EventNames names, List<Upcaster> upcasters) {
        this.json = json;
        this.names = names;
        upcasters.forEach(upcaster -> this.upcasters.put(new Step(upcaster.name(), upcaster.from()), upcaster));
    }

    public EventNames names() {
        return names;
    }

    public JsonCodec json() {
        return json;
    }

    public byte[] write(Event event, Seal seal) {
        return json.write(event, event.getClass(), seal);
    }

    /// @throws IllegalArgumentException when the name is not approved, the revision is newer than this program, or
    ///                                  an upcaster is missing
    public Event read(String name, int revision, byte[] payload, Seal seal) {
        EventType type = names.named(name);
        if (revision == type.revision()) {
            return json.read(payload, type.type(), seal);
        }
        if (revision > type.revision()) {
            throw new IllegalArgumentException(
                    name + " revision " + revision + " is newer than this program, which knows " + type.revision());
        }
        return upcast(type, revision, payload, seal);
    }

    private Event upcast(EventType type, int revision, byte[] payload, Seal seal) {
        try {
            ObjectNode node = (ObjectNode) json.mapper().readTree(payload);
            for (int from = revision; from < type.revision(); from++) {
                Upcaster upcaster = upcasters.get(new Step(type.name(), from));
                if (upcaster == null) {
                    throw new IllegalArgumentException("no upcaster for " + type.name() + " revision " + from);
                }
                node = upcaster.change().apply(node);
            }
            return json.mapper().readerFor(type.type()).withAttribute(Seal.class, seal).readValue(node);
        } catch (IOException e) {
            throw JsonCodec.unreadable("cannot be read: " + type.name() + " revision " + revision, e);
        }
    }
}
