package io.chronoplane.api.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one event loop waits for. Everything in here may take equally long, so the oldest expires first and one
/// periodic sweep replaces a timer per request. For use on that event loop only.
final class Deadlines {
    private final long limitNanos;
    private final Map<Runnable, Long> waiting = new LinkedHashMap<>();

    Deadlines(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    /// @param expiry is run by a sweep after the time limit, unless it is released before
    void watch(Runnable expiry, long nowNanos) {
        waiting.put(expiry, nowNanos + limitNanos);
    }

    void release(Runnable expiry) {
        waiting.remove(expiry);
    }

    void sweep(long nowNanos) {
        while (!waiting.isEmpty()) {
            Map.Entry<Runnable, Long> oldest = waiting.entrySet().iterator().next();
            if (oldest.getValue() - nowNanos > 0) {
                return;
            }
            waiting.remove(oldest.getKey());
            oldest.getKey().run();
        }
    }
}
