package io.chronoplane.api.ticdc;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as the API writes them.
final class GoTimes {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private GoTimes() {}

    /// The moment of a timestamp: `2026-08-20 16:17:08.123`, in the server's zone.
    static String local(long tso) {
        return localMillis(tso >>> 18);
    }

    static String localMillis(long epochMillis) {
        return LOCAL.format(Instant.ofEpochMilli(epochMillis).atZone(ZoneId.systemDefault()));
    }

    /// RFC 3339 with the server's zone.
    static String full(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZoneId.systemDefault()).toOffsetDateTime());
    }
}
