package io.chronoplane.infra.log.conformance;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.NewEvent;
import io.chronoplane.infra.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An event of the suite.
public record Sample(String text, List<Tag> tags) implements Event {

    public static final Instant AT = Instant.parse("2026-02-03T04:05:06.789012Z");

    public static Tag tag(String id) {
        return new Tag("sample", id);
    }

    /// An event that says `text`, ready to be appended.
    public static NewEvent saying(String text, Tag... tags) {
        return sized(text.getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8), tags);
    }

    public static NewEvent sized(byte[] payload, byte[] metadata, Tag... tags) {
        Sample event = new Sample(new String(payload, StandardCharsets.UTF_8), List.of(tags));
        return new NewEvent(UUID.randomUUID(), "sample.said", 1, AT, event.tags(), payload, metadata, event);
    }

    /// What a log that others append to reads.
    public static Recorded recorded(StoredEvent stored) {
        String text = new String(stored.payload(), StandardCharsets.UTF_8);
        return new Recorded(stored.position(), stored.tso(), stored.at(), new Sample(text, List.of()));
    }
}
