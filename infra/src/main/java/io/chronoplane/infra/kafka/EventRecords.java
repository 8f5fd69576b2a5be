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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Stored events as records. An event is sent as this program would write it today, so that readers meet one revision
/// of each, with its secrets masked.
final class EventRecords {

    /// What becomes of one event.
    ///
    /// @param tags    the entities that it concerns
    /// @param records one for each topic
    /// @param bytes   of all records, roughly
    record Fed(List<Tag> tags, List<ProducerRecord<byte[], byte[]>> records, int bytes) {}

    private static final int AROUND_PAYLOAD = 400;

    private final EventCodec codec;
    private final EventMetadata metadata = new EventMetadata();
    private final Binding binding;
    private final Topics topics;
    private final boolean ofSystems;
    private final Map<String, String> systems = new HashMap<>();

    /// @param ofSystems whether each event also goes to the topic of its system
    EventRecords(List<SystemModel> models, EventCodec codec, Binding binding, Topics topics, boolean ofSystems) {
        this.codec = codec;
        this.binding = binding;
        this.topics = topics;
        this.ofSystems = ofSystems;
        for (SystemModel model : models) {
            model.commands().events().forEach(type -> systems.put(type.name(), model.name()));
        }
    }

    /// @throws IllegalStateException when the event cannot be read
    Fed of(StoredEvent stored) {
        try {
            EventType type = codec.names().named(stored.type());
            Mask mask = new Mask();
            Event event = codec.read(stored.type(), stored.revision(), stored.payload(), mask);
            boolean asStored = stored.revision() == type.revision() && !mask.met();
            byte[] data = asStored ? stored.payload() : codec.write(event, mask);
            return new Fed(event.tags(), records(type, stored, event.tags().getFirst(), data), size(data));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "event " + stored.position() + ", " + stored.type() + " revision " + stored.revision()
                            + ", cannot be sent: " + e.getMessage(),
                    e);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records(EventType type, StoredEvent stored, Tag main, byte[] data) {
        String system = Objects.requireNonNull(systems.get(type.name()), "an event of no system");
        String subject = main.toString();
        byte[] key = subject.getBytes(UTF_8);
        long timestamp = Tso.epochMillis(stored.tso());
        CloudEvent event = new CloudEvent(
                EventAttributes.of(
                        system, subject, type.revision(), stored, metadata.read(stored.metadata())),
                data);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(2);
        records.add(binding.record(topics.events(), key, timestamp, event));
        if (ofSystems) {
            records.add(binding.record(topics.events(system), key, timestamp, event));
        }
        return records;
    }

    private int size(byte[] data) {
        return (data.length + AROUND_PAYLOAD) * (ofSystems ? 2 : 1);
    }
}
