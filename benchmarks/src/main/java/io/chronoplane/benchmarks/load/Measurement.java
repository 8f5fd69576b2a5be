package io.chronoplane.benchmarks.load;

import java.time.Duration;

/// What one run of a workload gave within its measured time.
///
/// @param accepted answers that did the work
/// @param refused  answers that refused it by the rules
/// @param time     to the last counted answer
/// @param p50      median time of an answer, refusals included
/// @param p99      99th percentile of the same
public record Measurement(long accepted, long refused, Duration time, Duration p50, Duration p99) {

    /// Accepted per second.
    public double perSecond() {
        return accepted * 1e9 / Math.max(1, time.toNanos());
    }
}
