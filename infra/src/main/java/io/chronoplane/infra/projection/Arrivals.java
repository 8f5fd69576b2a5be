package io.chronoplane.infra.projection;

import io.chronoplane.infra.core.Unavailable;
import io.chronoplane.infra.core.Unavailable.Reason;
import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.LogListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Those who wait until the views show a position. It listens behind the views.
public final class Arrivals implements LogListener {

    private static final int MAX_WAITING = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Waiting(long position, CompletableFuture<Long> arrived) {}

    private final LongSupplier views;
    // Guarded by this.
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::position));

    /// @param views the position that they show
    public Arrivals(LongSupplier views) {
        this.views = views;
    }

    /// Completes with the position of the views, once it is at least this one; exceptionally with [Unavailable] after
    /// 5 seconds, or at once when too many wait.
    public CompletableFuture<Long> reached(long position) {
        Waiting mine = new Waiting(position, new CompletableFuture<>());
        synchronized (this) {
            long now = views.getAsLong();
            if (now >= position) {
                return CompletableFuture.completedFuture(now);
            }
            if (waiting.size() >= MAX_WAITING) {
                return CompletableFuture.failedFuture(
                        new Unavailable(Reason.OVERLOADED, "too many wait for what other nodes wrote; try again later"));
            }
            waiting.add(mine);
        }
        return mine.arrived().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).exceptionallyCompose(late -> {
            leave(mine);
            return CompletableFuture.failedFuture(notYet(position, late));
        });
    }

    private Unavailable notYet(long position, Throwable late) {
        return new Unavailable(
                Reason.LOG_CLOSED,
                "this node shows position " + views.getAsLong() + ", not yet " + position + "; try again later",
                late);
    }

    private synchronized void leave(Waiting one) {
        waiting.remove(one);
    }

    @Override
    public void appended(Batch batch) {
        List<Waiting> there = new ArrayList<>();
        long now;
        synchronized (this) {
            now = views.getAsLong();
            while (!waiting.isEmpty() && waiting.peek().position() <= now) {
                there.add(waiting.remove());
            }
        }
        there.forEach(one -> one.arrived().complete(now));
    }
}
