package io.chronoplane.commands.core;

import java.util.List;

/// Something that happened. An immutable record, never changed once its name and revision are approved.
public interface Event {

    /// The entities that this event concerns, each once, the main one first. It gives the event its key in Kafka.
    List<Tag> tags();
}
