package io.chronoplane.api.core;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import java.util.concurrent.CompletableFuture;

/// How a request is carried out, as its headers ask. For use on its event loop only.
interface Course {

    /// As requests are without any of those headers.
    Course PLAIN = new Course() {};

    default CompletableFuture<Outcome> send(Gateway gateway, Command command, Origin origin) {
        return gateway.send(command, origin);
    }

    /// The command was accepted; the API answers next.
    default void accepted(Exchange exchange, long position) {
        exchange.answerHeader(Headers.POSITION, Long.toString(position));
    }

    /// The API has answered. It may do so after the time limit, when nobody gets the answer any more.
    default void answer(Exchange exchange, Answer answer) {
        exchange.write(answer);
    }

    /// The request broke, or the core could not take it: the API will not answer of its own.
    default void broken() {}
}
