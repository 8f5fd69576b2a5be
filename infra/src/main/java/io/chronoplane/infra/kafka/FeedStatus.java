package io.chronoplane.infra.kafka;

/// What the feed is doing.
sealed interface FeedStatus {

    /// It takes up its work, for the first time or after an outage.
    record Connecting(String with) implements FeedStatus {}

    /// Another node feeds the same Kafka.
    record Elsewhere() implements FeedStatus {}

    /// It follows the log.
    record Following() implements FeedStatus {}

    /// It tries again and again.
    record Interrupted(String reason) implements FeedStatus {}

    /// Something must be changed by somebody. It goes on from the same place then; never past it.
    record Stopped(String reason) implements FeedStatus {}
}
