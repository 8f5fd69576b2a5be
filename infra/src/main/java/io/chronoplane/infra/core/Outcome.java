package io.chronoplane.infra.core;

import io.chronoplane.commands.core.Rejection;

/// What became of a command.
public sealed interface Outcome {

    /// Its events are durable and every view of this node shows them.
    ///
    /// @param position of its last event; of the log's head at the time when it led to no event
    record Accepted(long position) implements Outcome {}

    /// It was refused and nothing was written.
    record Rejected(Rejection rejection) implements Outcome {}
}
