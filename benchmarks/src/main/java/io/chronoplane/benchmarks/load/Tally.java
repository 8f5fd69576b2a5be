package io.chronoplane.benchmarks.load;

import java.time.Duration;

/// Counts the answers that fall into the time.
final class Tally {
    private final Duration time;
    private final Latencies latencies = new Latencies();
    private long from;
    private long lastCounted;
    private long accepted;
    private long refused;

    Tally(Duration time) {
        this.time = time;
    }

    void start(long now) {
        from = now;
        lastCounted = now;
    }

    boolean over(long now) {
        return now - from >= time.toNanos();
    }

    void count(Verdict verdict, long sentAt, long now) {
        if (over(now)) {
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
