package io.chronoplane.infra.log;

/// Timestamps that grow strictly with the position, also when the clock steps back: epoch milliseconds in the
/// upper 46 bits, a counter in the lower 18, as TiDB's timestamp oracle makes them.
public final class Tso {

    static final int COUNTER_BITS = 18;

    /// The latest time that a timestamp can tell.
    public static final long MAX_MILLIS = Long.MAX_VALUE >> COUNTER_BITS;

    private Tso() {}

    /// The timestamp that follows `last` at the wall-clock time `epochMillis`.
    public static long next(long last, long epochMillis) {
        return Math.max(last + 1, epochMillis << COUNTER_BITS);
    }

    /// The last timestamp of a millisecond.
    public static long last(long epochMillis) {
        return epochMillis << COUNTER_BITS | (1L << COUNTER_BITS) - 1;
    }

    public static long epochMillis(long tso) {
        return tso >> COUNTER_BITS;
    }
}
