package io.chronoplane.infra.log;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// An event as the log holds it, with all that it bears.
///
/// @param tags each once
public record TaggedEvent(StoredEvent event, List<Tag> tags) {

    public TaggedEvent {
        tags = List.copyOf(tags);
    }
}
