package io.chronoplane.infra.core;

import io.chronoplane.commands.core.Command;
import io.chronoplane.queries.core.Query;
import java.util.concurrent.CompletableFuture;

/// The way into the core for every wire API.
public interface Gateway {

    /// Decides a command and makes its events durable and visible. Never blocks.
    ///
    /// @return completes on a thread of the core; exceptionally with [Unavailable] when the log cannot take it
    ///         (then it is not known to be written, and nothing has been acknowledged)
    CompletableFuture<Outcome> send(Command command, Origin origin);

    /// Answers from the views in memory. Never blocks.
    <R> R ask(Query<R> query);
}
