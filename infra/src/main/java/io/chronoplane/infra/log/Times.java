package io.chronoplane.infra.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments as the log stores them: epoch microseconds in 64 bits.
public final class Times {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private Times() {}

    public static long micros(Instant at) {
        return at.getEpochSecond() * MICROS_PER_SECOND + at.getNano() / NANOS_PER_MICRO;
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
