package io.chronoplane.benchmarks.load;

import java.time.Duration;

/// How hard and how long to press.
///
/// @param connections each with one request under way at any time
/// @param warmUp      not counted
/// @param measured    counted, after the warm-up
/// @param limit       at most so many requests, warm-up included; fewer may fit into the time
public record Pace(int connections, Duration warmUp, Duration measured, long limit) {

    /// A pace bounded by time alone.
    public static Pace timed(int connections, Duration warmUp, Duration measured) {
        return new Pace(connections, warmUp, measured, Long.MAX_VALUE);
    }

    /// The same pace with so many requests at most.
    public Pace atMost(long requests) {
        return new Pace(connections, warmUp, measured, requests);
    }

    /// Exactly so many requests, all counted, for setting the scene.
    public static Pace counted(int connections, long requests) {
        return new Pace(connections, Duration.ZERO, Duration.ofMinutes(30), requests);
    }
}
