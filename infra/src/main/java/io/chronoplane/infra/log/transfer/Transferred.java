package io.chronoplane.infra.log.transfer;

import java.util.HexFormat;

/// What was moved.
///
/// @param hash of the last event
public record Transferred(long events, long keys, byte[] hash) {

    @Override
    public String toString() {
        return events + " events and " + keys + " keys, up to hash " + HexFormat.of().formatHex(hash);
    }
}
