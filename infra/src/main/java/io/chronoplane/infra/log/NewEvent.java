package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An event on its way into the log, encoded once.
///
/// @param id       never used before
/// @param type     its approved name
/// @param revision of its payload
/// @param at       when the command was decided; kept to the microsecond
/// @param tags     each once
/// @param payload  JSON, secrets as ciphertext
/// @param metadata JSON
/// @param event    the event itself, handed to those who fold it in memory
public record NewEvent(
        UUID id, String type, int revision, Instant at, List<Tag> tags, byte[] payload, byte[] metadata, Event event) {

    public NewEvent {
        // Whoever folds the event live must see the moment that a replay will see.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// The event with a further tag.
    public NewEvent with(Tag tag) {
        List<Tag> more = new ArrayList<>(tags);
        more.add(tag);
        return new NewEvent(id, type, revision, at, List.copyOf(more), payload, metadata, event);
    }

    /// What it takes in the log, roughly, in bytes.
    public int size() {
        return payload.length + metadata.length;
    }
}
