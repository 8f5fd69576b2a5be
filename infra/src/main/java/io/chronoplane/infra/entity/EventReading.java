package io.chronoplane.infra.entity;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.EventCodec;
import io.chronoplane.infra.codec.Seal;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.secret.KeyRing;

/// Reads stored events: upcast, with their secrets opened.
public final class EventReading {

    private final EventCodec codec;
    private final KeyRing keys;
    private final EventMetadata metadata;

    public EventReading(EventCodec codec, KeyRing keys, EventMetadata metadata) {
        this.codec = codec;
        this.keys = keys;
        this.metadata = metadata;
    }

    /// Blocks when it meets a secret of an entity whose key is not cached.
    public Event event(StoredEvent stored) {
        return codec.read(stored.type(), stored.revision(), stored.payload(), new Lazy(stored.metadata()));
    }

    public Recorded recorded(StoredEvent stored) {
        return new Recorded(stored.position(), stored.tso(), stored.at(), event(stored));
    }

    /// The seal of an entity's snapshots and views.
    public Seal seal(Tag tag) {
        return new OfEntity(tag);
    }

    /// A key that is gone was dropped to make its secrets unreadable: they read as empty, and the rest of what
    /// happened stays as it was.
    private String openWithKeyOf(Tag tag, String sealed) {
        return keys.find(tag).map(key -> key.open(sealed)).orElse("");
    }

    /// Looks for the entity's tag only when there is a secret.
    private final class Lazy implements Seal {

        private final byte[] json;

        Lazy(byte[] json) {
            this.json = json;
        }

        @Override
        public String seal(String plain) {
            throw new IllegalStateException("stored events are only read");
        }

        @Override
        public String open(String sealed) {
            return openWithKeyOf(metadata.entity(json), sealed);
        }
    }

    private final class OfEntity implements Seal {

        private final Tag tag;

        OfEntity(Tag tag) {
            this.tag = tag;
        }

        @Override
        public String seal(String plain) {
            return keys.find(tag)
                    .orElseThrow(() -> new IllegalStateException("a secret of an entity without a key: " + tag))
                    .seal(plain);
        }

        @Override
        public String open(String sealed) {
            return openWithKeyOf(tag, sealed);
        }
    }
}
