package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.FeedError;
import io.chronoplane.commands.ticdc.FeedState;
import io.chronoplane.commands.ticdc.Move;
import io.chronoplane.infra.cluster.Lease;
import io.chronoplane.infra.cluster.Member;
import io.chronoplane.queries.ticdc.ChangefeedView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One incarnation of a changefeed on this capture: starts and ends its runs as its state wants it, and moves the state
/// on as the runs go. Only the owner's thread looks after it; any thread may ask how it stands.
///
/// A run is started and ended on a thread of its own, one after the other, so that a sink that hangs holds up nothing
/// else. While a move is being written nothing else is decided.
final class SupervisedFeed {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedFeed.class);

    private final String incarnation;
    private final Replicator replicator;
    private final Executor threads;
    private final Moves moves;
    private final Member self;
    private final Lease lease;
    private final Retries retries;

    private volatile long delivered;
    private volatile @Nullable Run run;
    private @Nullable CompletableFuture<?> moving;
    private @Nullable Instant retryAt;
    private long troubledAt;

    /// @param flow null until it has been started
    private record Run(Reports reports, CompletableFuture<Flow> flow) {

        Optional<Flow> started() {
            return flow.isDone() && !flow.isCompletedExceptionally() ? Optional.of(flow.join()) : Optional.empty();
        }
    }

    /// @param lease     that it runs under
    /// @param delivered everything up to it has been delivered
    SupervisedFeed(
            String incarnation,
            Lease lease,
            long delivered,
            Replicator replicator,
            Executor threads,
            Moves moves,
            Member self,
            DoubleSupplier chance) {
        this.incarnation = incarnation;
        this.delivered = delivered;
        this.troubledAt = delivered;
        this.replicator = replicator;
        this.threads = threads;
        this.moves = moves;
        this.self = self;
        this.lease = lease;
        this.retries = new Retries(chance);
    }

    /// Whether it is this incarnation.
    boolean isOf(ChangefeedView view) {
        return incarnation.equals(view.incarnation());
    }

    /// What it runs under. Without it nothing is started, sent, or moved on.
    Lease lease() {
        return lease;
    }

    Progress progress() {
        return new Progress(incarnation, delivered());
    }

    boolean isIdle() {
        return run == null;
    }

    /// Whether it has been started.
    boolean runs() {
        Run current = run;
        return current != null && !ended && current.started().isPresent();
    }

    private volatile boolean ended;

    Standing standing() {
        Run current = run;
        Optional<Flow> flow = current == null ? Optional.empty() : current.started();
        long checkpoint = delivered();
        return new Standing(
                checkpoint,
                Math.max(checkpoint, flow.map(Flow::resolvedTs).orElse(0L)),
                runs() ? flow.map(Flow::tableIds).orElse(List.of()) : List.of(),
                runs() ? Optional.of(self.id()) : Optional.empty());
    }

    private long delivered() {
        Run current = run;
        return current == null ? delivered : Math.max(delivered, current.reports().checkpointTs());
    }

    /// Looks after it once.
    void tend(ChangefeedView view, Instant now) {
        if (moving != null && !moving.isDone()) {
            return;
        }
        moving = null;
        Run current = run;
        if (current != null) {
            tend(view, current, now);
        } else if (view.state().runs()) {
            start(view);
        } else if (view.state() == FeedState.PENDING) {
            await(view, now);
        } else {
            retries.reset();
            retryAt = null;
        }
    }

    private void tend(ChangefeedView view, Run current, Instant now) {
        Reports.End end = current.reports().end();
        if (ended) {
            return;
        }
        if (!view.state().runs()) {
            end();
        } else if (end != null) {
            move(view, moveAfter(view, end, now));
        } else if (current.flow().isCompletedExceptionally()) {
            current.reports().failed(FlowFailure.of(ErrorCode.UNKNOWN, "the changefeed could not be started"));
        } else {
            watch(view, current.reports(), now);
        }
    }

    private Move moveAfter(ChangefeedView view, Reports.End end, Instant now) {
        return switch (end) {
            case Reports.End.Finished finished -> new Move.Finish(finished.ts());
            case Reports.End.Failed(FlowFailure failure) -> {
                FeedError error = new FeedError(self.address(), failure.code(), failure.message(), now);
                if (delivered() > troubledAt) {
                    retries.reset();
                }
                troubledAt = delivered();
                Optional<java.time.Duration> wait = failure.retryable()
                        ? retries.after(now, view.config().changefeedErrorStuckDuration())
                        : Optional.empty();
                retryAt = wait.map(now::plus).orElse(null);
                yield wait.isPresent() ? new Move.Stall(error) : new Move.Fail(error);
            }
        };
    }

    private void watch(ChangefeedView view, Reports reports, Instant now) {
        Reports.Warning warning = reports.takeWarning();
        if (warning != null && (view.state() == FeedState.NORMAL || isOther(view, warning))) {
            troubledAt = delivered();
            retries.troubled(now);
            move(view, new Move.Warn(new FeedError(self.address(), warning.code(), warning.message(), now)));
        } else if (view.state() == FeedState.WARNING && delivered() > troubledAt) {
            retries.reset();
            move(view, new Move.Recover());
        } else if (view.state() == FeedState.WARNING
                && retries.isStuck(now, view.config().changefeedErrorStuckDuration())) {
            move(view, new Move.Fail(new FeedError(
                    self.address(),
                    ErrorCode.CHANGEFEED_UNRETRYABLE,
                    "changefeed is in unretryable state, please check the error message, and you should manually"
                            + " handle it",
                    now)));
        }
    }

    private static boolean isOther(ChangefeedView view, Reports.Warning warning) {
        return view.error() == null || view.error().code() != warning.code();
    }

    private void await(ChangefeedView view, Instant now) {
        if (retryAt == null) {
            // This process has not seen the error: another one has, before it ended.
            retryAt = now.plus(retries.after(now, view.config().changefeedErrorStuckDuration())
                    .orElse(java.time.Duration.ZERO));
        } else if (!now.isBefore(retryAt)) {
            troubledAt = delivered();
            retryAt = null;
            move(view, new Move.Retry());
        }
    }

    private void move(ChangefeedView view, Move move) {
        moving = moves.send(view, move).whenComplete((sent, failure) -> {
            if (failure != null) {
                LOG.atWarn().addKeyValue("changefeed", view.key()).setCause(failure).log("a move was not written");
            }
        });
    }

    private void start(ChangefeedView view) {
        FlowSpec spec = new FlowSpec(
                view.namespace(),
                view.id(),
                view.sink(),
                view.config(),
                delivered,
                Optional.ofNullable(view.targetTs()));
        Reports reports = new Reports(lease, delivered);
        ended = false;
        run = new Run(
                reports, CompletableFuture.supplyAsync(() -> replicator.start(spec, reports), threads));
    }

    /// Ends the run, if there is one. What it has delivered by then counts.
    void end() {
        Run current = run;
        if (current == null || ended) {
            return;
        }
        ended = true;
        var unused = current.flow()
                .thenAcceptAsync(Flow::close, threads)
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        LOG.atWarn().setCause(failure).log("a changefeed did not end well");
                    }
                    delivered = delivered();
                    run = null;
                });
    }
}
