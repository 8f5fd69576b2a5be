package io.chronoplane.infra.ticdc;

import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Tso;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/// The timestamps of the upstream, which is our own log.
public final class UpstreamClock {

    /// How far back changefeeds may begin before there was anything, as upstream keeps a day of changes.
    private static final Duration BEFORE_ALL = Duration.ofHours(24);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final EventLog log;
    private final InstantSource clock;
    private final Executor threads;
    private final long startedMillis;
    private long last;

    UpstreamClock(EventLog log, InstantSource clock, Executor threads) {
        this.log = log;
        this.clock = clock;
        this.threads = threads;
        this.startedMillis = clock.millis();
    }

    /// A timestamp that is over: everything up to it can be read, and no event will get it or an earlier one.
    public long current() {
        return log.resolved();
    }

    /// As [#current()], and greater than every one that was handed out before; of a log that others append to, which
    /// promises nothing behind its last event, not less. Never blocks.
    public CompletableFuture<Long> next() {
        return CompletableFuture.supplyAsync(this::awaitNext, threads);
    }

    private synchronized long awaitNext() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long now = log.resolved();
        while (now <= last && !log.isShared() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            now = log.resolved();
        }
        if (now <= last && !log.isShared()) {
            throw new IllegalStateException("the log promises no new timestamp");
        }
        last = Math.max(last, now);
        return last;
    }

    /// Wall-clock time in epoch milliseconds.
    public long millis() {
        return clock.millis();
    }

    /// The moment up to which history cannot be had: a day before the first event. The log keeps everything, so it never
    /// moves. Blocks.
    public long safepoint() {
        long first = log.head() == 0 ? startedMillis : Tso.epochMillis(log.read(0, 1).getFirst().tso());
        return Tso.last(Math.min(first, startedMillis) - BEFORE_ALL.toMillis());
    }

    /// The timestamp of the last event, 0 when there is none. Blocks.
    public long lastChange() {
        long head = log.head();
        return head == 0 ? 0 : log.read(head - 1, 1).getFirst().tso();
    }
}
