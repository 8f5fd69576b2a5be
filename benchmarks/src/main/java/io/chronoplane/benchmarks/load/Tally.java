package io.chronoplane.benchmarks.load;

import java.time.Duration;

/// Counts the answers that fall into the measured time.
final class Tally {
    private final Pace pace;
    private final Latencies latencies = new Latencies();
    private long from;
    private long until;
    private long lastCounted;
    private long accepted;
    private long refused;

    Tally(Pace pace) {
        this.pace = pace;
    }

    void start(long now) {
        from = now + pace.warmUp().toNanos();
        until = from + pace.measured().toNanos();
        lastCounted = from;
    }

    boolean over(long now) {
        return now - until >= 0;
    }

    void count(Verdict verdict, long sentAt, long now) {
        if (now - from < 0 || over(now)) {
            return;
        }
        lastCounted = now;
        latencies.record(now - sentAt);
        switch (verdict) {
            case ACCEPTED -> accepted++;
            case REFUSED -> refused++;
            case FAILED -> throw new IllegalStateException("a failed answer ends the run before it is counted");
        }
    }

    Measurement measurement() {
        return new Measurement(accepted, refused, Duration.ofNanos(lastCounted - from),
                latencies.percentile(0.50), latencies.percentile(0.99));
    }
}
