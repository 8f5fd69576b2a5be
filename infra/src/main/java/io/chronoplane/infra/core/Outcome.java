package io.chronoplane.infra.core;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import java.util.List;

/// What became of a command.
public sealed interface Outcome {

    /// Its events are durable and every view of this node shows them.
    ///
    /// @param position of its last event; of the log's head at the time when it led to no event
    /// @param events   that it led to, from which an API may answer; the last one alone, when it was carried out
    ///                 before a crash and found in the log
    record Accepted(long position, List<Event> events) implements Outcome {

        public Accepted {
            events = List.copyOf(events);
        }

        /// Without its events.
        public Accepted(long position) {
            this(position, List.of());
        }

        /// A position tells its events.
        @Override
        public boolean equals(Object other) {
            return other instanceof Accepted that && position == that.position;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(position);
        }
    }

    /// It was refused and nothing was written.
    record Rejected(Rejection rejection) implements Outcome {}
}
