package io.chronoplane.api.core;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.Rehearsal;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A mutation that is decided and not carried out. The answer is the one that the mutation would get, or what it would
/// lead to if that is what the client accepts.
final class DryRun implements Course {

    private volatile @Nullable Rehearsal rehearsal;

    @Override
    public CompletableFuture<Outcome> send(Gateway gateway, Command command, Origin origin) {
        return gateway.rehearse(command, origin).thenApply(result -> {
            rehearsal = result;
            return result.outcome();
        });
    }

    /// There is no position: nothing was written.
    @Override
    public void accepted(Exchange exchange, long position) {}

    @Override
    public void answer(Exchange exchange, Answer answer) {
        exchange.answerHeader(Headers.DRY_RUN, "true");
        boolean all = wantsAll(exchange);
        exchange.write(new Answer(
                answer.status(),
                answer.code(),
                all ? Headers.DRY_RUN_JSON : answer.type(),
                exchange.answerHeaders(),
                all ? DryRunJson.of(answer, rehearsal) : answer.content()));
    }

    private static boolean wantsAll(Exchange exchange) {
        String accept = exchange.header(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(Headers.DRY_RUN_JSON);
    }
}
