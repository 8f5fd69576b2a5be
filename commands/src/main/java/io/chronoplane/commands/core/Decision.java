package io.chronoplane.commands.core;

import java.util.List;

/// What a decider answers to a command: the events that follow from it, or why none do.
public sealed interface Decision {

    /// The command is allowed. No events means that all is already as the command wants it.
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// The command is refused; nothing changes.
    record Rejected(Rejection rejection) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(Rejection rejection) {
        return new Rejected(rejection);
    }
}
