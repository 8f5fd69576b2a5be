package io.chronoplane.infra.past;

import io.chronoplane.infra.core.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/// A moment, as a client names it.
public sealed interface Moment {

    /// Behind the event with this position; 0 is before the first.
    record AtPosition(long position) implements Moment {}

    /// Behind the last event with this timestamp or an earlier one.
    record AtTso(long tso) implements Moment {}

    /// Behind the last event of this time, to the millisecond, or an earlier one.
    record AtTime(Instant time) implements Moment {}

    /// As a timestamp this would be in February 1970, as a position the log would be thousands of times larger than
    /// any: so no number is both.
    long FIRST_TSO = 1L << 50;

    Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /// @param text a position, a timestamp (a number from 2^50 upwards) or a time as RFC 3339 has it
    /// @throws InvalidRequest when it is none of them
    static Moment parse(String text) {
        String given = text.strip();
        if (NUMBER.matcher(given).matches()) {
            long number = Long.parseLong(given);
            return number < FIRST_TSO ? new AtPosition(number) : new AtTso(number);
        }
        try {
            // In a query a plus that was not escaped has become a blank.
            return new AtTime(OffsetDateTime.parse(given.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw new InvalidRequest("not a moment: give a position, a tso or a time such as 2026-11-21T09:30:00Z");
        }
    }
}
