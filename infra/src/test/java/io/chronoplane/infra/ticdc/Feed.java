package io.chronoplane.infra.ticdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.ticdc.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A flow under test, and what its listener has heard.
public final class Feed implements FlowListener, AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    final List<Long> checkpoints = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Long> finished = new CompletableFuture<>();
    private final CompletableFuture<FlowFailure> failed = new CompletableFuture<>();
    private @Nullable Flow flow;

    void start(Replicator replicator, FlowSpec spec) {
        flow = replicator.start(spec, this);
    }

    Flow flow() {
        if (flow == null) {
            throw new IllegalStateException("not started");
        }
        return flow;
    }

    @Override
    public void checkpoint(long ts) {
        checkpoints.add(ts);
    }

    @Override
    public void failed(FlowFailure failure) {
        failed.complete(failure);
        finished.completeExceptionally(new AssertionError(failure.toString()));
    }

    @Override
    public void warning(ErrorCode code, String message) {
        throw new AssertionError(message);
    }

    @Override
    public void finished(long ts) {
        finished.complete(ts);
    }

    public long awaitFinished() throws ExecutionException, InterruptedException, TimeoutException {
        return finished.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    FlowFailure awaitFailed() throws ExecutionException, InterruptedException, TimeoutException {
        return failed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean hasFailed() {
        return failed.isDone();
    }

    public void awaitCheckpoint(long ts) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .failFast(() -> assertThat(failed).as("%s", failed).isNotDone())
                .untilAsserted(() -> assertThat(flow().checkpointTs()).isGreaterThanOrEqualTo(ts));
    }

    @Override
    public void close() {
        flow().close();
    }
}
