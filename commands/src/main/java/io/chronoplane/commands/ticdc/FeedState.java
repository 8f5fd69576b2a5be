package io.chronoplane.commands.ticdc;

/// How a changefeed stands.
public enum FeedState {
    /// It runs.
    NORMAL,
    /// It runs, and has not made progress since an error.
    WARNING,
    /// An error ended it; it waits for the next try.
    PENDING,
    /// A user paused it.
    STOPPED,
    /// It gave up, and needs a person.
    FAILED,
    /// It reached its target.
    FINISHED;

    /// Whether rows are being sent.
    public boolean runs() {
        return this == NORMAL || this == WARNING;
    }

    /// Whether it goes on by itself.
    public boolean isActive() {
        return runs() || this == PENDING;
    }
}
