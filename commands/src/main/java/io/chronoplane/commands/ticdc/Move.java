package io.chronoplane.commands.ticdc;

/// What becomes of a changefeed by itself.
public sealed interface Move {

    /// Something went wrong, and it goes on trying.
    record Warn(FeedError error) implements Move {}

    /// An error ended its run.
    record Stall(FeedError error) implements Move {}

    /// It is time to try again.
    record Retry() implements Move {}

    /// It makes progress again.
    record Recover() implements Move {}

    /// It gives up.
    record Fail(FeedError error) implements Move {}

    /// It has reached its target.
    record Finish(long checkpointTs) implements Move {}
}
