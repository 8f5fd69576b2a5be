package io.chronoplane.infra.log;

import io.chronoplane.infra.core.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/// Chains each event to the one before it, so that a change to any past event shows in every later hash.
/// Not safe for use by several threads at once.
public final class HashChain {

    /// Bytes of a hash.
    public static final int LENGTH = 32;

    private static final int FIXED = 5 * Long.BYTES + 3 * Integer.BYTES;

    private final MessageDigest digest = Sha256.begin();
    private final ByteBuffer fixed = ByteBuffer.allocate(FIXED);

    /// The hash of an event that follows one with the hash `previous`.
    public byte[] next(
            byte[] previous,
            long position,
            UUID id,
            String type,
            int revision,
            long tso,
            Instant at,
            byte[] payload,
            byte[] metadata) {
        digest.update(previous);
        byte[] name = type.getBytes(StandardCharsets.UTF_8);
        // The lengths are hashed too, so that no byte can move from one of the last three fields to another.
        fixed.clear()
                .putLong(position)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(tso)
                .putLong(Times.micros(at))
                .putInt(revision)
                .putInt(name.length)
                .putInt(payload.length);
        digest.update(fixed.array());
        digest.update(name);
        digest.update(payload);
        digest.update(metadata);
        return digest.digest();
    }

    /// Whether an event read back from the log is what was appended behind `previous`.
    public boolean holds(byte[] previous, StoredEvent e) {
        byte[] expected =
                next(previous, e.position(), e.id(), e.type(), e.revision(), e.tso(), e.at(), e.payload(), e.metadata());
        return MessageDigest.isEqual(expected, e.hash());
    }
}
