package io.chronoplane.infra.log.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts what is larger than a row may be into parts. Large objects would take any size, but in H2 each costs as much
/// as several rows.
public final class Parts {

    private static final int MAX_BYTES = 1 << 20;

    private Parts() {}

    /// At least one part, each at most 1 MiB.
    public static List<byte[]> of(byte[] payload) {
        if (payload.length <= MAX_BYTES) {
            return List.of(payload);
        }
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < payload.length; from += MAX_BYTES) {
            parts.add(Arrays.copyOfRange(payload, from, Math.min(payload.length, from + MAX_BYTES)));
        }
        return parts;
    }

    /// A part put behind those before it.
    public static byte[] join(byte[] before, byte[] part) {
        byte[] joined = Arrays.copyOf(before, before.length + part.length);
        System.arraycopy(part, 0, joined, before.length, part.length);
        return joined;
    }
}
