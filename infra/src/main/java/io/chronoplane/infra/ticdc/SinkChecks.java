package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.ReplicaConfig;
import io.chronoplane.commands.ticdc.SinkUri;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Opens sinks to see whether they can be opened: not too many at once, and in bounded
/// time. Never blocks.
public final class SinkChecks {

    /// Shorter than requests wait for their answers.
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int AT_ONCE = 32;

    private final Replicator replicator;
    private final Executor threads;
    private final Semaphore room = new Semaphore(AT_ONCE);

    SinkChecks(Replicator replicator, Executor threads) {
        this.replicator = replicator;
        this.threads = threads;
    }

    /// @return completes with why it cannot be opened, empty when it can
    public CompletableFuture<Optional<SinkRejected>> check(SinkUri sink, ReplicaConfig config) {
        if (!room.tryAcquire()) {
            return CompletableFuture.completedFuture(Optional.of(
                    new SinkRejected(ErrorCode.REACH_MAX_TRY, "too many sinks are being opened, try again later")));
        }
        CompletableFuture<Optional<SinkRejected>> check = CompletableFuture.supplyAsync(() -> verify(sink, config), threads);
        var unused = check.whenComplete((done, failure) -> room.release());
        return check.copy()
                .completeOnTimeout(
                        Optional.of(new SinkRejected(
                                ErrorCode.REACH_MAX_TRY,
                                "reach maximum try: 1, error: the sink could not be opened within "
                                        + LIMIT.toSeconds() + " s")),
                        LIMIT.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private Optional<SinkRejected> verify(SinkUri sink, ReplicaConfig config) {
        try {
            replicator.verify(sink, config);
            return Optional.empty();
        } catch (SinkRejected rejected) {
            return Optional.of(rejected);
        }
    }
}
