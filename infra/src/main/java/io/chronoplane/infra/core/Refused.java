package io.chronoplane.infra.core;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.util.Map;

/// A command that was refused.
///
/// @param met the entities that the decision rested on, each with a position as of which it had the state it met
public record Refused(Command command, Origin origin, Instant at, Rejection rejection, Map<Tag, Long> met) {

    public Refused {
        met = Map.copyOf(met);
    }
}
