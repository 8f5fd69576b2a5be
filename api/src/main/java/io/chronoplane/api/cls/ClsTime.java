package io.chronoplane.api.cls;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as the vendor shows them, without a zone: `2019-01-14 19:25:41`.
public final class ClsTime {

    private final DateTimeFormatter format;

    /// @param zone that they are in
    public ClsTime(ZoneId zone) {
        this.format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    public String text(long epochSeconds) {
        return format.format(Instant.ofEpochSecond(epochSeconds));
    }
}
