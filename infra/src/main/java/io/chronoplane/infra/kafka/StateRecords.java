package io.chronoplane.infra.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.cloudevents.CloudEvent;
import io.chronoplane.infra.cloudevents.EventAttributes;
import io.chronoplane.infra.codec.JsonCodec;
import io.chronoplane.infra.codec.Mask;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.projection.LiveViews;
import io.chronoplane.infra.projection.Seen;
import io.chronoplane.projections.core.Projection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// The present states of entities as records: what the views show, secrets masked; null where there is nothing (any
/// more).
final class StateRecords {

    /// Whose states are sent to which topic.
    private record Source(String system, String topic, Projection<?> projection) {}

    private final Map<String, Source> byKind = new LinkedHashMap<>();
    private final LiveViews views;
    private final JsonCodec json;
    private final Binding binding;
    private final Partitions partitions;

    /// The first projection of each kind of entity gives its states; an index is none.
    StateRecords(
            Collection<SystemModel> models,
            LiveViews views,
            JsonCodec json,
            Binding binding,
            Topics topics,
            Partitions partitions) {
        this.views = views;
        this.json = json;
        this.binding = binding;
        this.partitions = partitions;
        for (SystemModel model : models) {
            String topic = topics.states(model.name());
            for (Projection<?> projection : model.queries().projections()) {
                if (!projection.isIndex()) {
                    byKind.putIfAbsent(projection.kind(), new Source(model.name(), topic, projection));
                }
            }
        }
    }

    /// The projections whose views are sent.
    Collection<Projection<?>> projections() {
        return byKind.values().stream().<Projection<?>>map(Source::projection).toList();
    }

    /// The topic that holds the views of one of them.
    String topic(Projection<?> projection) {
        return Objects.requireNonNull(byKind.get(projection.kind()), "not a projection whose views are sent").topic();
    }

    /// Whether an entity is of that projection and gone.
    boolean isGone(Projection<?> projection, Tag entity) {
        return entity.kind().equals(projection.kind()) && isGoneOf(projection, entity.id());
    }

    private <V> boolean isGoneOf(Projection<V> projection, String id) {
        return views.view(projection, id).filter(projection.gone().negate()).isEmpty();
    }

    /// The state of an entity that an event up to `position` has changed. Empty when nobody shows it, or when it has
    /// moved on since: then it is sent with the event that moved it.
    ///
    /// @param at of that event
    Optional<ProducerRecord<byte[], byte[]>> of(Tag entity, long position, Instant at) {
        Source source = byKind.get(entity.kind());
        return source == null ? Optional.empty() : of(source, source.projection(), entity, position, at);
    }

    private <V> Optional<ProducerRecord<byte[], byte[]>> of(
            Source source, Projection<V> projection, Tag entity, long position, Instant at) {
        Optional<Seen<V>> seen = views.seen(projection, entity.id());
        if (seen.isEmpty()) {
            return Optional.of(record(source, entity, position, at, null));
        }
        long shown = seen.get().position();
        // Of a view from a checkpoint it is not known which event was its last: nothing may come after it.
        if (shown > position && shown > views.restoredAt()) {
            return Optional.empty();
        }
        V view = seen.get().view();
        byte[] value = projection.gone().test(view) ? null : json.write(view, projection.type(), Mask.INSTANCE);
        return Optional.of(record(source, entity, shown, at, value));
    }

    private ProducerRecord<byte[], byte[]> record(
            Source source, Tag entity, long position, Instant at, byte @Nullable [] value) {
        String subject = entity.toString();
        Projection<?> projection = source.projection();
        CloudEvent event = new CloudEvent(
                EventAttributes.ofState(
                        source.system(), projection.name(), projection.revision(), subject, position, at),
                value);
        byte[] key = subject.getBytes(UTF_8);
        return binding.record(partitions.of(source.topic(), key), key, at.toEpochMilli(), event);
    }
}
