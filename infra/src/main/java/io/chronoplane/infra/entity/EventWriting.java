package io.chronoplane.infra.entity;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.Seal;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.secret.EntityKey;
import io.chronoplane.infra.secret.KeyRing;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Encodes events for the log, their secrets sealed with the key of the event's main entity.
public final class EventWriting {

    private final EventCodec codec;
    private final KeyRing keys;
    private final EventMetadata metadata;

    public EventWriting(EventCodec codec, KeyRing keys, EventMetadata metadata) {
        this.codec = codec;
        this.keys = keys;
        this.metadata = metadata;
    }

    NewEvent encode(EntityWork work, UUID id, Event event, Instant at, Map<String, String> fields) {
        EventType type = codec.names().of(event.getClass());
        Tag main = event.tags().getFirst();
        byte[] payload = codec.write(event, new OnDemand(work, main));
        return new NewEvent(
                id, type.name(), type.revision(), at, event.tags(), payload, metadata.write(main, fields), event);
    }

    /// Takes the entity's key when there is a secret, and makes one when the entity has none yet.
    private final class OnDemand implements Seal {

        private final EntityWork work;
        private final Tag tag;

        OnDemand(EntityWork work, Tag tag) {
            this.work = work;
            this.tag = tag;
        }

        @Override
        public String seal(String plain) {
            return key().seal(plain);
        }

        @Override
        public String open(String sealed) {
            throw new IllegalStateException("new events are only written");
        }

        private EntityKey key() {
            Entity<?> entity = work.reads().get(tag);
            if (entity == null) {
                throw new IllegalStateException("an event with secrets must rest on its main entity: " + tag);
            }
            EntityKey known = entity.key();
            if (known != null) {
                return known;
            }
            EntityKey fresh = keys.create(tag);
            work.keys().add(new NewKey(tag, fresh.wrapped()));
            work.reads().put(tag, entity.with(fresh));
            return fresh;
        }
    }
}
