package io.chronoplane.api.core;

import io.chronoplane.commands.core.Command;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.Gateway;
import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.KeptAnswer;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A mutation under the client's key. Its answer is kept before it goes out, unless it says that the server failed.
final class Once implements Course {

    private static final int SERVER_FAILED = 500;

    private final Claim claim;
    private boolean sent;

    Once(Claim claim) {
        this.claim = claim;
    }

    @Override
    public CompletableFuture<Outcome> send(Gateway gateway, Command command, Origin origin) {
        sent = true;
        return gateway.send(command, origin, claim);
    }

    @Override
    public void answer(Exchange exchange, Answer answer) {
        if (!sent && claim.carriedOut().isPresent()) {
            // What the request named by another name is gone by its own doing, so it cannot be read again.
            throw new InvalidRequest("the request with this Idempotency-Key was carried out at position "
                    + claim.carriedOut().get().position() + ", its answer was lost");
        } else if (answer.status() >= SERVER_FAILED) {
            claim.release();
            exchange.write(answer);
        } else {
            exchange.await(claim.answer(kept(answer)), nothing -> exchange.write(answer));
        }
    }

    @Override
    public void broken() {
        claim.release();
    }

    private static KeptAnswer kept(Answer answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach(header -> headers.put(header.name().toString(), header.value()));
        headers.put(HttpHeaders.CONTENT_TYPE.toString(), answer.type().toString());
        return new KeptAnswer(
                answer.status(), answer.code(), headers, answer.content().getBytes());
    }

    /// The answer as it was, marked.
    static Answer again(KeptAnswer kept) {
        Map<String, String> rest = new HashMap<>(kept.headers());
        String type = rest.remove(HttpHeaders.CONTENT_TYPE.toString());
        List<Header> headers = new ArrayList<>();
        rest.forEach((name, value) -> headers.add(new Header(name, value)));
        headers.add(new Header(Headers.REPLAYED, "true"));
        return new Answer(
                kept.status(), kept.code(), type == null ? "" : type, headers, Buffer.buffer(kept.body()));
    }
}
