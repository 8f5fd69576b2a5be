package io.chronoplane.infra.kafka;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/// What `/metrics` shows of the feed.
public final class FeedMeters {

    private static final double MILLIS = 1e3;

    private FeedMeters() {}

    public static void register(Feed feed, MeterRegistry registry) {
        gauge(registry, feed, "position", "Last event that is known to be in Kafka", f -> f.progress().position());
        gauge(registry, feed, "lag", "Events that Kafka is behind the log", f -> f.progress().lag());
        gauge(registry, feed, "lag.seconds", "For how long Kafka has been behind the log",
                f -> f.progress().behindFor().toMillis() / MILLIS);
        gauge(registry, feed, "up", "1 while the feed follows the log",
                f -> f.progress().status() instanceof FeedStatus.Following ? 1 : 0);
        gauge(registry, feed, "stopped", "1 while the feed waits for somebody to mend something",
                f -> f.progress().status() instanceof FeedStatus.Stopped ? 1 : 0);
        counter(registry, feed, "events", "Events that were fed", f -> f.counts().events.sum());
        counter(registry, feed, "transactions", "Transactions that were committed", f -> f.counts().transactions.sum());
        counter(registry, feed, "failures", "Attempts that failed", f -> f.counts().failures.sum());
    }

    private static void gauge(
            MeterRegistry registry, Feed feed, String name, String description, ToDoubleFunction<Feed> value) {
        Gauge.builder("chronoplane.kafka.feed." + name, feed, value).description(description).register(registry);
    }

    private static void counter(
            MeterRegistry registry, Feed feed, String name, String description, ToDoubleFunction<Feed> value) {
        FunctionCounter.builder("chronoplane.kafka.feed." + name, feed, value)
                .description(description)
                .register(registry);
    }
}
