package io.chronoplane.infra.past;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Finds events in the log. The events of an entity are found by its tag; all else is looked through, a bounded number
/// of events at a time.
public final class EventSearch {

    private static final int READ = 500;
    private static final int MAX_EXAMINED = 20_000;

    /// Some of the events that were asked for.
    ///
    /// @param events in the order asked for
    /// @param next   where to go on: the last position that was looked at; empty when there is nothing more
    public record Page(List<AuditEvent> events, OptionalLong next) {}

    private final EventLog log;
    private final AuditReading reading;

    public EventSearch(EventLog log, AuditReading reading) {
        this.log = log;
        this.reading = reading;
    }

    /// Events behind `after` up to `upTo`, in order. Blocks.
    ///
    /// @param limit of events in the page; there may be fewer, even none, and yet more behind it
    public Page oldestFirst(EventFilter filter, long after, long upTo, int limit) {
        Found found = new Found(filter, limit);
        long last = after;
        while (last < upTo && found.wantsMore()) {
            List<StoredEvent> read = forward(filter, last, upTo);
            for (StoredEvent stored : read) {
                if (!found.wantsMore()) {
                    break;
                }
                found.look(stored);
                last = stored.position();
            }
            if (read.isEmpty()) {
                return found.last();
            }
        }
        return last < upTo ? found.page(last) : found.last();
    }

    /// Events before `before` behind `after`, the newest first. Blocks.
    ///
    /// @param limit of events in the page; there may be fewer, even none, and yet more behind it
    public Page newestFirst(EventFilter filter, long after, long before, int limit) {
        Found found = new Found(filter, limit);
        long last = before;
        while (last > after + 1 && found.wantsMore()) {
            List<StoredEvent> read = backward(filter, after, last);
            for (StoredEvent stored : read) {
                if (!found.wantsMore()) {
                    break;
                }
                if (stored.position() <= after) {
                    return found.last();
                }
                found.look(stored);
                last = stored.position();
            }
            if (read.isEmpty()) {
                return found.last();
            }
        }
        return last > after + 1 ? found.page(last) : found.last();
    }

    private List<StoredEvent> forward(EventFilter filter, long after, long upTo) {
        return filter.entity()
                .map(tag -> log.read(tag, after, upTo, READ))
                .orElseGet(() -> log.read(after, (int) Math.min(READ, upTo - after)));
    }

    private List<StoredEvent> backward(EventFilter filter, long after, long before) {
        if (filter.entity().isPresent()) {
            Tag tag = filter.entity().get();
            return log.readBack(tag, before, READ);
        }
        long start = Math.max(after, before - 1 - READ);
        return log.read(start, (int) (before - 1 - start)).reversed();
    }

    private final class Found {

        private final EventFilter filter;
        private final int limit;
        private final List<AuditEvent> events = new ArrayList<>();
        private int examined;

        Found(EventFilter filter, int limit) {
            this.filter = filter;
            this.limit = limit;
        }

        boolean wantsMore() {
            return events.size() < limit && examined < MAX_EXAMINED;
        }

        void look(StoredEvent stored) {
            examined++;
            if (filter.wantsTypeOf(stored)) {
                Map<String, String> metadata = reading.metadata(stored);
                if (filter.wantsMetadata(metadata)) {
                    events.add(reading.event(stored, metadata));
                }
            }
        }

        Page page(long position) {
            return new Page(List.copyOf(events), OptionalLong.of(position));
        }

        Page last() {
            return new Page(List.copyOf(events), OptionalLong.empty());
        }
    }
}
