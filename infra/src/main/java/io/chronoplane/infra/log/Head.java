package io.chronoplane.infra.log;

import java.util.Arrays;

/// The end of the log, on which the next event builds.
///
/// @param position of the last event, 0 when there is none
/// @param tso      of the last event
/// @param hash     of the last event, 32 zero bytes when there is none
public record Head(long position, long tso, byte[] hash) {

    public static final Head EMPTY = new Head(0, 0, new byte[HashChain.LENGTH]);

    /// Whether the same events lie up to here.
    boolean isSame(Head other) {
        return position == other.position && Arrays.equals(hash, other.hash);
    }
}
