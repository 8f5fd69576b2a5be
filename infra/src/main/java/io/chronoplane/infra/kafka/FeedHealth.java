package io.chronoplane.infra.kafka;

import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.HealthCheck;
import java.time.Duration;

/// What `/readyz` shows of the feed. At its worst the node is degraded: commands need no Kafka.
public final class FeedHealth implements HealthCheck {

    /// So long the feed may be behind before anyone is told.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// So long it may take until it feeds for the first time.
    private static final Duration START = Duration.ofSeconds(60);

    private final Feed feed;

    public FeedHealth(Feed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Health check() {
        FeedProgress progress = feed.progress();
        return switch (progress.status()) {
            case FeedStatus.Connecting(String with) -> connecting(progress, with);
            case FeedStatus.Elsewhere elsewhere -> Health.ok("another node feeds");
            case FeedStatus.Following following -> following(progress);
            case FeedStatus.Interrupted(String reason) -> degraded("interrupted", progress, reason);
            case FeedStatus.Stopped(String reason) -> degraded("stopped", progress, reason);
        };
    }

    private Health connecting(FeedProgress progress, String with) {
        String detail = feed.brokers().trouble().orElse("connecting with " + with);
        return progress.age().compareTo(START) < 0 ? Health.ok(detail) : degraded("starting", progress, detail);
    }

    private Health following(FeedProgress progress) {
        return feed.brokers()
                .trouble()
                .map(trouble -> degraded("interrupted", progress, trouble))
                .orElseGet(() -> punctual(progress));
    }

    private static Health punctual(FeedProgress progress) {
        Duration behind = progress.behindFor();
        return behind.compareTo(PATIENCE) < 0
                ? Health.ok("position " + progress.position())
                : degraded("late", progress, "for " + behind.toSeconds() + " s");
    }

    private static Health degraded(String how, FeedProgress progress, String why) {
        return Health.degraded(how + " at position " + progress.position() + ", " + progress.lag()
                + " events behind: " + why);
    }
}
