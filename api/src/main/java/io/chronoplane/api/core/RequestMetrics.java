package io.chronoplane.api.core;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Counts and times requests by system, operation and code: `chronoplane_requests_seconds`.
public final class RequestMetrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2500)
    };

    private record Series(String system, String operation, String code) {}

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    public RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// @param operation a name from a table, never text from a client
    void record(String system, String operation, String code, long nanos) {
        timers.computeIfAbsent(new Series(system, operation, code), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("chronoplane.requests")
                .description("Requests from the head's arrival to the answer")
                .tag("system", series.system())
                .tag("operation", series.operation())
                .tag("code", series.code())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
