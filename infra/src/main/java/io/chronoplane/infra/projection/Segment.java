package io.chronoplane.infra.projection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Views of one projection packed together, which costs far less than a row for each: ids with their payloads, and
/// ids whose views are gone.
final class Segment {

    private static final int FULL = 256 << 10;
    private static final int GONE = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FULL + FULL / 4);

    /// @param payload null when the view is gone
    void put(String id, byte @Nullable [] payload) {
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            byte[] name = id.getBytes(StandardCharsets.UTF_8);
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(payload == null ? GONE : payload.length);
            if (payload != null) {
                out.write(payload);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }


    boolean isFull() {
        return bytes.size() >= FULL;
    }

    /// Compressed: views are much alike.
    byte[] bytes() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.size() / 4);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            bytes.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /// Hands out the ids with their payloads, null for those whose views are gone.
    static void read(byte[] segment, BiConsumer<String, byte @Nullable []> views) {
        byte[] unpacked = unpacked(segment);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(unpacked))) {
            while (in.available() > 0) {
                String id = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                int length = in.readInt();
                views.accept(id, length == GONE ? null : in.readNBytes(length));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a segment of a checkpoint is shorter than it says", e);
        }
    }

    private static byte[] unpacked(byte[] segment) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(segment))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a segment of a checkpoint cannot be unpacked", e);
        }
    }
}
