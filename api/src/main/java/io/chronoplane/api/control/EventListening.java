package io.chronoplane.api.control;

import io.chronoplane.api.core.Outflow;
import io.chronoplane.infra.past.AuditEvent;
import io.chronoplane.infra.past.EventFilter;
import io.chronoplane.infra.past.EventSearch;
import io.chronoplane.infra.past.LookingBack;
import io.chronoplane.infra.past.Tail;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One who listens to events. It reads what it has missed from the log, at its own pace; then it joins the tail of the
/// log that all share, with a bounded buffer of its own. One who falls behind there is told so, and cut off.
final class EventListening implements Tail.Listener {

    private static final int MAX_WAITING = 3_000;
    private static final int PAGE = 500;
    private static final long MAX_HEARTBEAT_MILLIS = 15_000;
    private static final long CUT_MILLIS = 10_000;
    private static final int BEATS_IN_SILENCE = 3;

    /// @param last the position up to which everything has been looked at
    private record Missed(List<AuditEvent> events, long last) {}

    private final LookingBack past;
    private final LongSupplier head;
    private final EventFilter filter;
    private final Outflow out;

    // The tail's thread puts, the event loop takes; guarded by the deque.
    private final Deque<AuditEvent> waiting = new ArrayDeque<>();
    private boolean overrun;
    private boolean scheduled;

    // Of the event loop alone, but for the worker that reads the position while the loop waits for it.
    private volatile long position;
    private volatile boolean ended;
    private long heartbeat;

    EventListening(LookingBack past, LongSupplier head, EventFilter filter, Outflow out, long after) {
        this.past = past;
        this.head = head;
        this.filter = filter;
        this.out = out;
        this.position = after;
    }

    /// @param silence after which a connection is closed
    void start(Duration silence) {
        out.whenClosed(this::leave);
        out.whenStopping(() -> end("the server is stopping; come again"));
        heartbeat = out.every(Math.clamp(silence.toMillis() / BEATS_IN_SILENCE, 1, MAX_HEARTBEAT_MILLIS), this::beat);
        beat();
        catchUp();
    }

    /// Also tells how far all has been looked at, so that who comes again with a narrow filter need not start early.
    private void beat() {
        if (!ended && !out.isFull()) {
            out.write(Buffer.buffer(": alive\nid: " + position + "\n\n"));
        }
    }

    private void catchUp() {
        if (!ended) {
            out.work(this::missed, missed -> missed.ifPresent(this::show));
        }
    }

    /// Empty once the tail tells of all that is to come.
    private Optional<Missed> missed() {
        if (past.tail().join(this, position)) {
            return Optional.empty();
        }
        long upTo = head.getAsLong();
        EventSearch.Page page = past.events().oldestFirst(filter, position, upTo, PAGE);
        return Optional.of(new Missed(page.events(), page.next().orElse(upTo)));
    }

    private void show(Missed missed) {
        missed.events().forEach(this::write);
        position = missed.last();
        out.whenRoom(this::catchUp);
    }

    private void write(AuditEvent event) {
        position = event.position();
        out.write(Buffer.buffer("id: " + event.position() + "\ndata: ")
                .appendBytes(event.json())
                .appendString("\n\n"));
    }

    @Override
    public void event(AuditEvent event) {
        synchronized (waiting) {
            if (overrun) {
                return;
            }
            if (waiting.size() >= MAX_WAITING) {
                overrun = true;
                waiting.clear();
                out.onLoop(this::cutOff);
                return;
            }
            waiting.add(event);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        out.onLoop(this::drain);
    }

    private void drain() {
        while (!ended) {
            if (out.isFull()) {
                out.whenRoom(this::drain);
                return;
            }
            AuditEvent event = next();
            if (event == null) {
                return;
            }
            if (filter.wants(event)) {
                write(event);
            } else {
                position = event.position();
            }
        }
    }

    private @Nullable AuditEvent next() {
        synchronized (waiting) {
            AuditEvent event = waiting.poll();
            scheduled = event != null;
            return event;
        }
    }

    private void cutOff() {
        end("this reader is slower than the events come; come again");
    }

    private void end(String reason) {
        if (!ended) {
            out.write(Buffer.buffer("event: cut-off\ndata: {\"reason\":\"" + reason + " with Last-Event-ID: " + position
                    + "\",\"last_event_id\":" + position + "}\n\n"));
            out.end();
            // One that does not even read this far must not hold the connection for ever.
            out.later(CUT_MILLIS, out::close);
            leave();
        }
    }

    private void leave() {
        ended = true;
        out.cancel(heartbeat);
        past.tail().leave(this);
    }
}
