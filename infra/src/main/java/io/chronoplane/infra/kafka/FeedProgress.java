package io.chronoplane.infra.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How far the feed is, and how it does. One thread writes; any thread reads.
final class FeedProgress {

    private final LongSupplier end;
    private final long started = System.nanoTime();

    private volatile FeedStatus status = new FeedStatus.Connecting("Kafka");
    private volatile long position;
    // When the feed had last sent all that was there.
    private volatile long currentAt = started;
    private long lookedAt = started;

    /// @param end of what can be fed
    FeedProgress(LongSupplier end) {
        this.end = end;
    }

    FeedStatus status() {
        return status;
    }

    /// Of the last event that is known to be in Kafka.
    long position() {
        return position;
    }

    /// Events that are in the log and not known to be in Kafka; 0 while another node feeds.
    long lag() {
        return status instanceof FeedStatus.Elsewhere ? 0 : Math.max(0, end.getAsLong() - position);
    }

    /// For how long the feed has been behind the log.
    Duration behindFor() {
        return lag() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - currentAt);
    }

    /// Since the process started.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    void connecting(String with) {
        if (!(status instanceof FeedStatus.Stopped) && !(status instanceof FeedStatus.Interrupted)) {
            status = new FeedStatus.Connecting(with);
        }
    }

    void elsewhere() {
        currentAt = System.nanoTime();
        status = new FeedStatus.Elsewhere();
    }

    void following(long from) {
        position = from;
        status = new FeedStatus.Following();
    }

    /// Where the log ends now, for [#fed].
    long look() {
        lookedAt = System.nanoTime();
        return end.getAsLong();
    }

    void fed(long upTo, long seenEnd) {
        position = upTo;
        if (upTo >= seenEnd) {
            currentAt = lookedAt;
        }
    }

    /// @return whether that is news
    boolean interrupted(String reason) {
        FeedStatus before = status;
        status = new FeedStatus.Interrupted(reason);
        return !(before instanceof FeedStatus.Interrupted);
    }

    /// @return whether that is news
    boolean stopped(String reason) {
        FeedStatus before = status;
        status = new FeedStatus.Stopped(reason);
        return !status.equals(before);
    }
}
