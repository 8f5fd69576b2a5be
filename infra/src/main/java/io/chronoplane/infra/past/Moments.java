package io.chronoplane.infra.past;

import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.log.EventLog;
import io.chronoplane.infra.log.Tso;
import java.time.Instant;
import java.time.InstantSource;

/// Finds the position of a moment. Timestamps rise with positions, so a search needs some twenty looks into the log,
/// however long it is.
public final class Moments {

    private final EventLog log;
    private final InstantSource clock;

    public Moments(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /// The position of the last event at the moment, 0 when there was none yet. Blocks.
    ///
    /// @throws InvalidRequest when the moment has not come yet
    public long position(Moment moment) {
        return switch (moment) {
            case Moment.AtPosition at -> at(at.position());
            case Moment.AtTso at -> notAfterNow(Tso.epochMillis(at.tso()), at.tso());
            case Moment.AtTime at -> at(at.time());
        };
    }

    /// The position of a moment as text. Blocks.
    ///
    /// @throws InvalidRequest when it is no moment, or has not come yet
    public long position(String text) {
        return position(Moment.parse(text));
    }

    private long at(long position) {
        long head = log.head();
        if (position > head) {
            throw new InvalidRequest("position " + position + " is in the future: the log ends at " + head);
        }
        return position;
    }

    private long at(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return 0;
        }
        // What lies so far ahead that its milliseconds are no number is in the future too.
        long millis = time.isAfter(Instant.ofEpochMilli(Tso.MAX_MILLIS)) ? Tso.MAX_MILLIS : time.toEpochMilli();
        return notAfterNow(millis, Tso.last(millis));
    }

    private long notAfterNow(long millis, long tso) {
        long head = log.head();
        long now = clock.millis();
        // The log's own time may be ahead of a clock that stepped back.
        if (millis > now && (head == 0 || tso > tso(head))) {
            throw new InvalidRequest(Instant.ofEpochMilli(millis) + " is in the future: it is "
                    + Instant.ofEpochMilli(now));
        }
        return lastAt(tso, head);
    }

    /// The position of the last event up to the timestamp that can be read now, 0 when there is none. Blocks.
    public long lastAt(long tso) {
        return lastAt(tso, log.head());
    }

    private long lastAt(long tso, long head) {
        long known = 0;
        long end = head;
        while (known < end) {
            long middle = known + (end - known + 1) / 2;
            if (tso(middle) <= tso) {
                known = middle;
            } else {
                end = middle - 1;
            }
        }
        return known;
    }

    private long tso(long position) {
        return log.read(position - 1, 1).getFirst().tso();
    }
}
