package io.chronoplane.benchmarks.load;

import java.time.Duration;

/// Times of answers, counted in buckets less than 1 % wide.
public final class Latencies {
    private static final int BITS = 7;

    private final long[] counts = new long[(Long.SIZE - BITS) << BITS];
    private long total;

    public void record(long nanos) {
        counts[bucket(Math.max(0, nanos))]++;
        total++;
    }

    /// @param share between 0 and 1
    public Duration percentile(double share) {
        var wanted = (long) Math.ceil(share * total);
        var seen = 0L;
        for (var i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return Duration.ofNanos(lowest(i));
            }
        }
        return Duration.ZERO;
    }

    private static int bucket(long nanos) {
        var shift = Math.max(0, Long.SIZE - BITS - 1 - Long.numberOfLeadingZeros(nanos));
        return (shift << BITS) + (int) (nanos >>> shift);
    }

    private static long lowest(int bucket) {
        var shift = Math.max(0, (bucket >>> BITS) - 1);
        return ((long) bucket - ((long) shift << BITS)) << shift;
    }
}
