package io.chronoplane.infra.projection;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.infra.entity.EventReading;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Reads the log from a position to its end, in order. While one page is being folded the next one is read and
/// decoded, so that a replay keeps two cores busy.
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
        List<Recorded> page = read(after);
        while (!page.isEmpty()) {
            long last = page.getLast().position();
            CompletableFuture<List<Recorded>> next =
                    CompletableFuture.supplyAsync(() -> read(last), Thread::startVirtualThread);
            page.forEach(fold);
            page = next.join();
        }
    }

    private List<Recorded> read(long after) {
        return log.read(after, PAGE).stream().map(this::recorded).toList();
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
