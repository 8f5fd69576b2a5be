package io.chronoplane.infra.idempotency;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.core.Claim;
import io.chronoplane.infra.core.KeptAnswer;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.RequestKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// A request with a key that is on its way.
final class Running implements Claim {

    private final Claims claims;
    private final RequestKey key;
    private final Tag tag;
    private final CompletableFuture<Optional<KeptAnswer>> ended = new CompletableFuture<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private Optional<Outcome.Accepted> carriedOut = Optional.empty();
    private long since;

    Running(Claims claims, RequestKey key, Tag tag) {
        this.claims = claims;
        this.key = key;
        this.tag = tag;
    }

    /// What the log says, before anybody else has the claim.
    Claim grant(Optional<Outcome.Accepted> found, long seen) {
        carriedOut = found;
        since = seen;
        return this;
    }

    Tag tag() {
        return tag;
    }

    /// Completes with the answer; with none when there will be none.
    CompletableFuture<Optional<KeptAnswer>> ended() {
        return ended;
    }

    @Override
    public RequestKey key() {
        return key;
    }

    @Override
    public Optional<Outcome.Accepted> carriedOut() {
        return carriedOut;
    }

    @Override
    public long since() {
        return since;
    }

    @Override
    public CompletableFuture<Claim> lookAgain() {
        return claims.lookAgain(this);
    }

    @Override
    public CompletableFuture<Void> answer(KeptAnswer answer) {
        if (ending.getAndSet(true)) {
            return CompletableFuture.completedFuture(null);
        }
        return claims.keep(this, answer).thenRun(() -> end(Optional.of(answer)));
    }

    @Override
    public void release() {
        if (!ending.getAndSet(true)) {
            end(Optional.empty());
        }
    }

    private void end(Optional<KeptAnswer> answer) {
        claims.end(this);
        ended.complete(answer);
    }
}
