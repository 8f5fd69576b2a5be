package io.chronoplane.infra.core;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import java.util.Optional;

/// What a command would lead to. All JSON is for people: secrets are masked.
///
/// @param outcome as the command would be answered; its position is the head of the log, since nothing was written
/// @param events  that it would write, in order
/// @param views   of the entities concerned, as they would be then
public record Rehearsal(Outcome outcome, List<Foreseen> events, List<Shown> views) {

    public Rehearsal {
        events = List.copyOf(events);
        views = List.copyOf(views);
    }

    /// An event that would be written.
    ///
    /// @param type     its approved name
    /// @param entities that it concerns, the main one first
    /// @param payload  JSON
    public record Foreseen(String type, int revision, List<Tag> entities, String payload) {}

    /// A view as it would be.
    ///
    /// @param projection its name
    /// @param view       JSON; empty when there would be none
    public record Shown(String projection, Tag entity, Optional<String> view) {}
}
