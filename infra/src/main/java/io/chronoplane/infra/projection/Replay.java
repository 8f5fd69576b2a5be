package io.chronoplane.infra.projection;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads the log from a position to its end, in order. While one page is being folded the next one is decoded and the
/// one behind it read, so that a replay keeps several cores busy.
public final class Replay {

    private static final int PAGE = 2_000;

    private final EventLog log;
    private final EventReading events;

    public Replay(EventLog log, EventReading events) {
        this.log = log;
        this.events = events;
    }

    /// Blocks until all that is durable has been handed over.
    void from(long after, Consumer<Recorded> fold) {
        CompletableFuture<List<Recorded>> decoded = CompletableFuture.completedFuture(List.of());
        List<StoredEvent> page = log.read(after, PAGE);
        while (!page.isEmpty()) {
            List<StoredEvent> read = page;
            CompletableFuture<List<StoredEvent>> next =
                    aside(() -> log.read(read.getLast().position(), PAGE));
            List<Recorded> ready = result(decoded);
            decoded = aside(() -> read.stream().map(this::recorded).toList());
            ready.forEach(fold);
            page = result(next);
        }
        result(decoded).forEach(fold);
    }

    private static <T> CompletableFuture<T> aside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Recorded recorded(StoredEvent stored) {
        try {
            return events.recorded(stored);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "event " + stored.position() + ", " + stored.type() + " revision " + stored.revision()
                            + ", cannot be read: " + e.getMessage(),
                    e);
        }
    }
}
