package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.cloudevents.CloudEvent;
import io.chronoplane.infra.cloudevents.EventAttributes;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.entity.EventMetadata;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Tso;
import io.chronoplane.infra.schema.Secrecy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Stored events as they are sent: as this program would write them today, so that readers meet one revision of each,
/// with their secrets masked.
final class EventRecords {

    /// What becomes of one event.
    ///
    /// @param topics to which it is sent
    /// @param key    of its records
    /// @param tags   the entities that it concerns
    record Fed(List<String> topics, byte[] key, long timestamp, CloudEvent event, List<Tag> tags) {}

    private final EventCodec codec;
    private final EventMetadata metadata = new EventMetadata();
    private final Topics topics;
    private final boolean ofSystems;
    private final Map<String, String> systems = new HashMap<>();
    // The events that have no place for a secret: they are sent as they are in the log.
    private final Set<String> open = new HashSet<>();

    /// @param ofSystems whether each event also goes to the topic of its system
    EventRecords(List<SystemModel> models, EventCodec codec, Topics topics, boolean ofSystems) {
        this.codec = codec;
        this.topics = topics;
        this.ofSystems = ofSystems;
        for (SystemModel model : models) {
            for (EventType type : model.commands().events()) {
                systems.put(type.name(), model.name());
                if (!Secrecy.of(type.type())) {
                    open.add(type.name());
                }
            }
        }
    }

    /// @throws IllegalStateException when the event cannot be read
    Fed of(StoredEvent stored) {
        try {
            EventType type = codec.names().named(stored.type());
            Event event = codec.read(stored.type(), stored.revision(), stored.payload(), Mask.INSTANCE);
            boolean asStored = stored.revision() == type.revision() && open.contains(type.name());
            return fed(type, stored, event.tags(), asStored ? stored.payload() : codec.write(event, Mask.INSTANCE));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "event " + stored.position() + ", " + stored.type() + " revision " + stored.revision()
                            + ", cannot be sent: " + e.getMessage(),
                    e);
        }
    }

    private Fed fed(EventType type, StoredEvent stored, List<Tag> tags, byte[] data) {
        String system = Objects.requireNonNull(systems.get(type.name()), "an event of no system");
        String subject = tags.getFirst().toString();
        return new Fed(
                ofSystems ? List.of(topics.events(), topics.events(system)) : List.of(topics.events()),
                subject.getBytes(UTF_8),
                Tso.epochMillis(stored.tso()),
                new CloudEvent(
                        EventAttributes.of(
                                system, subject, type.revision(), stored, metadata.read(stored.metadata())),
                        data),
                tags);
    }
}
