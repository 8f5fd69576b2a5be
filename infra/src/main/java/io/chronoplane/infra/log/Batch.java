package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Recorded;
import java.util.List;

/// What became durable in one commit, in order.
///
/// @param events   with consecutive positions
public record Batch(List<Recorded> events) {

    public long firstPosition() {
        return events.getFirst().position();
    }

    public long lastPosition() {
        return events.getLast().position();
    }
}
