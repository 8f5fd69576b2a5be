package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.FreshIds;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.RefusalListener;
import io.chronoplane.infra.core.Refused;
import io.chronoplane.infra.core.RequestKey;
import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.ConflictException;
import io.chronoplane.queries.core.Query;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.common.AxonException;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;

/// Our way into Axon. A command that lost a race is decided again on the newer state.
public final class AxonGateway implements AutoCloseable {

    /// A command that loses this often meets writers who change its entities without pause.
    private static final int MAX_ATTEMPTS = 50;

    private final AxonConfiguration axon;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final InstantSource clock;
    private final FreshIds ids;
    private final RefusalListener refusals;

    /// @param axon     started
    /// @param clock    for the time of decisions
    /// @param refusals is told of every refused command
    public AxonGateway(
            AxonConfiguration axon, InstantSource clock, FreshIds ids, RefusalListener refusals) {
        this.axon = axon;
        this.commands = axon.getComponent(CommandGateway.class);
        this.queries = axon.getComponent(QueryGateway.class);
        this.clock = clock;
        this.ids = ids;
        this.refusals = refusals;
    }

    /// See [io.chronoplane.infra.core.Gateway].
    public CompletableFuture<Outcome> send(Command command, Origin origin) {
        Context context = context();
        return attempt(command, CommandMetadata.of(origin, context), 1)
                .thenApply(decided -> told(decided, command, origin, context));
    }

    /// See [io.chronoplane.infra.core.Gateway].
    public CompletableFuture<Outcome> send(Command command, Origin origin, Claim claim) {
        return claim.carriedOut()
                .map(CompletableFuture::<Outcome>completedFuture)
                .orElseGet(() -> {
                    Context context = context();
                    return attempt(command, CommandMetadata.of(origin, context, claim), 1)
                            .thenApply(decided -> told(decided, command, origin, context))
                            .exceptionallyCompose(failure -> elsewhere(command, origin, claim, cause(failure)));
                });
    }

    /// Another node may have carried out the request meanwhile.
    private CompletableFuture<Outcome> elsewhere(Command command, Origin origin, Claim claim, Throwable cause) {
        return isOfKey(cause)
                ? claim.lookAgain().thenCompose(now -> send(command, origin, now))
                : CompletableFuture.failedFuture(cause);
    }

    private static boolean isOfKey(Throwable cause) {
        return cause instanceof ConflictException conflict && conflict.tag().kind().equals(RequestKey.KIND);
    }

    private Outcome told(Decided decided, Command command, Origin origin, Context context) {
        if (decided.decision() instanceof Decision.Rejected rejected) {
            refusals.refused(new Refused(
                    command,
                    origin,
                    context.at(),
                    rejected.rejection(),
                    decided.transaction().met()));
        }
        return decided.outcome();
    }

    /// Decides, and writes nothing.
    public CompletableFuture<Decision> decide(Command command, Origin origin) {
        return attempt(command, CommandMetadata.ofRehearsal(origin, context()), 1).thenApply(Decided::decision);
    }

    private Context context() {
        return new Context(clock.instant(), ids.next().toString());
    }

    private CompletableFuture<Decided> attempt(Command command, Metadata metadata, int attempt) {
        return commands.send(command, metadata)
                .resultAs(Decided.class)
                .exceptionallyCompose(failure -> again(command, metadata, attempt, cause(failure)));
    }

    private CompletableFuture<Decided> again(Command command, Metadata metadata, int attempt, Throwable cause) {
        if (!(cause instanceof ConflictException) || isOfKey(cause)) {
            return CompletableFuture.failedFuture(cause);
        }
        return attempt < MAX_ATTEMPTS
                ? attempt(command, metadata, attempt + 1)
                : CompletableFuture.failedFuture(new Unavailable(
                        Reason.CONTENDED, "decided " + attempt + " times, each time on a state that had just changed",
                        cause));
    }

    /// What failed, without the wrappings of futures and of Axon around it. Its own causes stay with it.
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException
                        || cause instanceof ExecutionException
                        || cause instanceof AxonException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /// The type parameter of the query says what its handler answers.
    @SuppressWarnings("unchecked")
    public <R> R ask(Query<R> query) {
        try {
            // Handlers read memory and complete before they return: nothing waits here.
            return (R) queries.query(query, Object.class).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a query failed: " + query.getClass().getSimpleName(), e.getCause());
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
