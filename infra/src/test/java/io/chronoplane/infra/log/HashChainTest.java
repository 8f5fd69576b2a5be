package io.chronoplane.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.log.conformance.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class HashChainTest {

    private static final UUID ID = new UUID(1, 2);
    private static final byte[] PREVIOUS = new byte[HashChain.LENGTH];

    private final HashChain chain = new HashChain();

    /// The fields of an event, so that a test can change one of them.
    private record Fields(
            byte[] previous, long position, UUID id, String type, int revision, long tso, Instant at, String payload,
            String metadata) {}

    private static final Fields FIELDS =
            new Fields(PREVIOUS, 7, ID, "type", 1, 99, Sample.AT, "payload", "metadata");

    @Test
    void hash_isTheSame_forTheSameEvent() {
        assertThat(hash(FIELDS)).isEqualTo(hash(FIELDS)).hasSize(HashChain.LENGTH);
    }

    @Test
    void hash_changes_withEachField() {
        byte[] otherPrevious = PREVIOUS.clone();
        otherPrevious[31] = 1;
        assertChanges(f -> new Fields(otherPrevious, 7, ID, "type", 1, 99, Sample.AT, "payload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 8, ID, "type", 1, 99, Sample.AT, "payload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, new UUID(2, 1), "type", 1, 99, Sample.AT, "payload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "tYpe", 1, 99, Sample.AT, "payload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "type", 2, 99, Sample.AT, "payload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "type", 1, 98, Sample.AT, "payload", "metadata"));
        assertChanges(f -> new Fields(
                PREVIOUS, 7, ID, "type", 1, 99, Sample.AT.plusNanos(1_000), "payload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "type", 1, 99, Sample.AT, "pAyload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "type", 1, 99, Sample.AT, "payload", "mEtadata"));
    }

    @Test
    void hash_changes_whenBytesMoveFromOneFieldToAnother() {
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "typ", 1, 99, Sample.AT, "epayload", "metadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "type", 1, 99, Sample.AT, "payloadm", "etadata"));
        assertChanges(f -> new Fields(PREVIOUS, 7, ID, "typep", 1, 99, Sample.AT, "ayloadm", "etadata"));
    }

    private void assertChanges(UnaryOperator<Fields> change) {
        assertThat(hash(change.apply(FIELDS))).isNotEqualTo(hash(FIELDS));
    }

    private byte[] hash(Fields f) {
        return chain.next(
                f.previous,
                f.position,
                f.id,
                f.type,
                f.revision,
                f.tso,
                f.at,
                f.payload.getBytes(StandardCharsets.UTF_8),
                f.metadata.getBytes(StandardCharsets.UTF_8));
    }
}
