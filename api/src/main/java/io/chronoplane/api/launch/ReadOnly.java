package io.chronoplane.api.launch;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.queries.core.Query;
import java.util.concurrent.CompletableFuture;

/// The way into a replay: it answers, it tries out, and it takes no command.
///
/// @param node     that is looked at
/// @param position of the last event that it shows
record ReadOnly(Gateway node, long position) implements Gateway {

    @Override
    public CompletableFuture<Outcome> send(Command command, Origin origin) {
        return refused();
    }

    @Override
    public CompletableFuture<Outcome> send(Command command, Origin origin, Claim claim) {
        return refused();
    }

    @Override
    public CompletableFuture<Rehearsal> rehearse(Command command, Origin origin) {
        return node.rehearse(command, origin);
    }

    @Override
    public CompletableFuture<Claimed> claim(RequestKey key) {
        return refused();
    }

    @Override
    public <R> R ask(Query<R> query) {
        return node.ask(query);
    }

    private <T> CompletableFuture<T> refused() {
        return CompletableFuture.failedFuture(new InvalidRequest("this is a replay up to position " + position
                + ", which can only be read; X-Dry-Run: true tells what would happen"));
    }
}
