package io.chronoplane.infra.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.log.Keys;
import java.util.Optional;

/// The keys of entities, each wrapped by the master key. Whoever deletes an entity's wrapped key makes its secrets
/// unreadable in every copy of the log.
public final class KeyRing {

    private static final int CACHED = 10_000;

    private final DataKey master;
    private final Keys keys;
    private final Cache<Tag, EntityKey> cache = Caffeine.newBuilder().maximumSize(CACHED).build();

    public KeyRing(DataKey master, Keys keys) {
        this.master = master;
        this.keys = keys;
    }

    /// A new key, for an entity that has none. It must be stored together with what it seals.
    public EntityKey create(Tag tag) {
        byte[] raw = DataKey.random();
        return new EntityKey(tag, new DataKey(raw), master.encrypt(raw, wrapContext(tag)));
    }

    /// The stored key of an entity. Blocks when it is not cached.
    ///
    /// @throws io.chronoplane.infra.codec.UnreadableSecretException when the master key is not the one that wrapped it
    public Optional<EntityKey> find(Tag tag) {
        EntityKey cached = cache.getIfPresent(tag);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<EntityKey> found = keys.find(tag).map(wrapped -> unwrap(tag, wrapped));
        found.ifPresent(key -> cache.put(tag, key));
        return found;
    }

    private EntityKey unwrap(Tag tag, byte[] wrapped) {
        try {
            return new EntityKey(tag, new DataKey(master.decrypt(wrapped, wrapContext(tag))), wrapped);
        } catch (UnreadableSecretException e) {
            throw new UnreadableSecretException(
                    "the key of " + tag + " was not wrapped with this master key: start with the one that the log"
                            + " was written with",
                    e);
        }
    }

    private static String wrapContext(Tag tag) {
        return "key of " + tag;
    }
}
