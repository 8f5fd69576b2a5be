package io.chronoplane.infra.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.codec.UnreadableSecretException;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.NewKey;
import io.chronoplane.infra.log.memory.MemoryStorage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final Tag ONE = new Tag("instance", "i-1");
    private static final Tag OTHER = new Tag("instance", "i-2");

    private final MemoryStorage stored = new MemoryStorage();
    private final KeyRing ring = new KeyRing(Nodes.MASTER, stored);

    @Test
    void aSealedText_isReadAgain_withTheStoredKey() {
        EntityKey fresh = ring.create(ONE);
        store(ONE, fresh.wrapped());

        assertThat(ring.find(ONE).orElseThrow().open(fresh.seal("Größe 😀"))).isEqualTo("Größe 😀");
        assertThat(fresh.seal("same")).isNotEqualTo(fresh.seal("same"));
    }

    @Test
    void aSealedText_isUnreadable_underAnotherEntity() {
        String moved = ring.create(ONE).seal("secret");
        assertUnreadable(() -> ring.create(OTHER).open(moved));
    }

    @Test
    void aSealedText_isUnreadable_underAnotherEntity_evenWithTheSameKey() {
        EntityKey one = ring.create(ONE);
        assertUnreadable(() -> new EntityKey(OTHER, one.key(), one.wrapped()).open(one.seal("secret")));
    }

    @Test
    void aStoredKey_isUnreadable_underAnotherEntity() {
        store(OTHER, ring.create(ONE).wrapped());
        assertUnreadable(() -> ring.find(OTHER));
    }

    @Test
    void aStoredKey_isUnreadable_withAnotherMasterKey() {
        store(ONE, new KeyRing(new DataKey(DataKey.random()), stored).create(ONE).wrapped());
        assertUnreadable(() -> ring.find(ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "v1.", "v1.AAAA", "v1.not base64!", "v2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aText_thatWasNeverSealed_isUnreadable(String text) {
        assertUnreadable(() -> ring.create(ONE).open(text));
    }

    @Test
    void aSealedText_isUnreadable_whenAnyByteOfItWasChanged() {
        DataKey key = new DataKey(DataKey.random());
        byte[] sealed = key.encrypt("secret".getBytes(StandardCharsets.UTF_8), "context");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertUnreadable(() -> key.decrypt(changed, "context"));
        }
        assertUnreadable(() -> key.decrypt(sealed, "another context"));
    }

    @Test
    void anEntityWithoutAKey_hasNone() {
        assertThat(ring.find(ONE)).isEqualTo(Optional.empty());
    }

    private void store(Tag tag, byte[] wrapped) {
        stored.write(stored.open(), List.of(), List.of(new NewKey(tag, wrapped)));
    }

    private static void assertUnreadable(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(UnreadableSecretException.class);
    }
}
