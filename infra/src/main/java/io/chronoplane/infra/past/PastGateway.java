package io.chronoplane.infra.past;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Claimed;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.projections.core.QueryModel;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.core.Query;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The way into a past moment: it answers every query from the views of that moment, and takes no command. Unlike the
/// live one it blocks.
final class PastGateway implements Gateway {

    private final List<SystemModel> systems;
    private final Views views;

    PastGateway(List<SystemModel> systems, Views views) {
        this.systems = systems;
        this.views = views;
    }

    @Override
    public CompletableFuture<Outcome> send(Command command, Origin origin) {
        return unchangeable();
    }

    @Override
    public CompletableFuture<Outcome> send(Command command, Origin origin, Claim claim) {
        return unchangeable();
    }

    @Override
    public CompletableFuture<Rehearsal> rehearse(Command command, Origin origin) {
        return unchangeable();
    }

    @Override
    public CompletableFuture<Claimed> claim(RequestKey key) {
        return unchangeable();
    }

    private static <T> CompletableFuture<T> unchangeable() {
        return CompletableFuture.failedFuture(
                new InvalidRequest("the past cannot be changed: leave out the moment, or only read"));
    }

    /// The type parameter of the query says what its handler answers.
    @Override
    @SuppressWarnings("unchecked")
    public <R> R ask(Query<R> query) {
        for (SystemModel system : systems) {
            if (system.queries().queries().isInstance(query)) {
                return (R) answer(system.queries(), query);
            }
        }
        throw new IllegalArgumentException("a query of no system: " + query.getClass().getSimpleName());
    }

    private <Q extends Query<?>> Object answer(QueryModel<Q> model, Query<?> query) {
        return model.answering().answer(model.queries().cast(query), views);
    }
}
