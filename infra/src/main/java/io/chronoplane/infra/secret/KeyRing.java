package io.chronoplane.infra.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.log.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The keys of entities, each wrapped by the master key. Whoever deletes an entity's wrapped key makes its secrets
/// unreadable in every copy of the log, and must delete the checkpoints with it.
public final class KeyRing {

    private static final int CACHED = 10_000;
    private static final int PAGE = 5_000;

    private final DataKey master;
    private final Keys keys;
    private final Cache<Tag, EntityKey> cache = Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

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

    /// Seals a copy of what the log holds, made for a quicker start: all of it at once, under the master key.
    public byte[] sealCopy(byte[] plain, String of) {
        return master.encrypt(plain, copyContext(of));
    }

    /// @throws io.chronoplane.infra.codec.UnreadableSecretException when the master key is not the one that sealed it
    public byte[] openCopy(byte[] sealed, String of) {
        try {
            return master.decrypt(sealed, copyContext(of));
        } catch (UnreadableSecretException e) {
            throw notThisMasterKey(copyContext(of), e);
        }
    }

    /// Who has a key, as of now. Blocks.
    public Set<Tag> holders() {
        Set<Tag> holders = new HashSet<>();
        List<Tag> page = keys.holders("", PAGE);
        while (!page.isEmpty()) {
            holders.addAll(page);
            page = keys.holders(page.getLast().toString(), PAGE);
        }
        return holders;
    }

    private static String copyContext(String of) {
        return "copy of " + of;
    }

    private EntityKey unwrap(Tag tag, byte[] wrapped) {
        try {
            return new EntityKey(tag, new DataKey(master.decrypt(wrapped, wrapContext(tag))), wrapped);
        } catch (UnreadableSecretException e) {
            throw notThisMasterKey(wrapContext(tag), e);
        }
    }

    private static UnreadableSecretException notThisMasterKey(String what, UnreadableSecretException cause) {
        return new UnreadableSecretException(
                "the " + what + " was not wrapped with this master key: start with the one that the log was written"
                        + " with",
                cause);
    }

    private static String wrapContext(Tag tag) {
        return "key of " + tag;
    }
}
