package io.chronoplane.infra.past;

import io.chronoplane.infra.log.Batch;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.LogListener;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the end of the log once for all who listen, on a thread of its own. What it has read last it keeps for a
/// while, so that who comes from the log behind it can join without a gap. Nobody listens: nothing is read.
public final class Tail implements LogListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int READ = 500;
    private static final int KEPT = 2_000;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final long PAUSE_AFTER_FAILURE_NANOS = 2_000_000_000;
    private static final long PATIENCE_MILLIS = 5_000;

    /// Who wants to hear of each event. Called by the tail's thread, one event after the other; must not block.
    @FunctionalInterface
    public interface Listener {
        void event(AuditEvent event);
    }

    private final EventLog log;
    private final AuditReading reading;
    private final Thread thread;
    private volatile boolean closing;

    // Guarded by this.
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final Deque<AuditEvent> kept = new ArrayDeque<>();
    private long position;

    Tail(EventLog log, AuditReading reading) {
        this.log = log;
        this.reading = reading;
        this.thread = Thread.ofPlatform().name("event-tail").daemon().start(this::run);
    }

    @Override
    public void appended(Batch batch) {
        LockSupport.unpark(thread);
    }

    /// Where a listener must have read up to, to join.
    ///
    /// @param after the last event that it has
    /// @return whether it hears of everything behind that from now on; if not, it must read on in the log first
    public synchronized boolean join(Listener listener, long after) {
        if (listeners.isEmpty()) {
            if (log.head() - after > KEPT) {
                return false;
            }
            kept.clear();
            position = after;
        }
        long first = kept.isEmpty() ? position + 1 : kept.getFirst().position();
        if (after + 1 < first) {
            return false;
        }
        kept.stream().filter(event -> event.position() > after).forEach(listener::event);
        listeners.add(listener);
        LockSupport.unpark(thread);
        return true;
    }

    public synchronized void leave(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            kept.clear();
        }
    }

    /// How many listen.
    public synchronized int size() {
        return listeners.size();
    }

    private void run() {
        while (!closing) {
            try {
                if (!readOn()) {
                    LockSupport.parkNanos(this, PAUSE_NANOS);
                }
            } catch (RuntimeException | Error e) {
                LOG.atWarn().setCause(e).log("the end of the log cannot be read; those who listen wait");
                LockSupport.parkNanos(this, PAUSE_AFTER_FAILURE_NANOS);
            }
        }
    }

    /// @return whether there was anything to read
    private boolean readOn() {
        long after;
        synchronized (this) {
            if (listeners.isEmpty() || position >= log.head()) {
                return false;
            }
            after = position;
        }
        List<StoredEvent> page = log.read(after, READ);
        List<AuditEvent> events = page.stream().map(reading::event).toList();
        synchronized (this) {
            // Whoever listened may have gone, and another come from elsewhere.
            if (position == after) {
                events.forEach(this::tell);
            }
        }
        return !page.isEmpty();
    }

    private void tell(AuditEvent event) {
        position = event.position();
        kept.addLast(event);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        List.copyOf(listeners).forEach(listener -> listener.event(event));
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
