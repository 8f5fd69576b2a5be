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

    /// As the one above, with the claim's key beside the events. What was carried out under it already, before a crash,
    /// is not carried out again.
    CompletableFuture<Outcome> send(Command command, Origin origin, Claim claim);

    /// Decides a command as [#send(Command, Origin)] would now, and writes nothing. Never blocks.
    ///
    /// @return completes as that one would, unless the log has changed meanwhile
    CompletableFuture<Rehearsal> rehearse(Command command, Origin origin);

    /// Asks for the right to carry out a request, once. Never blocks; the one who has it answers, or gives it back.
    ///
    /// @return completes on a thread of the core, if need be when an earlier request with the key has been answered;
    ///         exceptionally with [Unavailable]
    CompletableFuture<Claimed> claim(RequestKey key);

    /// Answers from the views in memory. Never blocks.
    <R> R ask(Query<R> query);
}
