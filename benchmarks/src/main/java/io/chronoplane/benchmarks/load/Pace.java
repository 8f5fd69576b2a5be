package io.chronoplane.benchmarks.load;

import java.time.Duration;

/// How hard and how long to press.
///
/// @param connections each with one request under way at any time
/// @param time        in which requests are sent and answers counted
/// @param limit       at most so many requests; fewer may fit into the time
public record Pace(int connections, Duration time, long limit) {

    /// A pace bounded by time alone.
    public static Pace timed(int connections, Duration time) {
        return new Pace(connections, time, Long.MAX_VALUE);
    }

    /// Exactly so many requests, however long they take.
    public static Pace counted(int connections, long requests) {
        return new Pace(connections, Duration.ofMinutes(30), requests);
    }
}
