package io.chronoplane.queries.cls;

import io.chronoplane.commands.cls.Partitions;
import io.chronoplane.commands.cls.TopicSettings;

/// All about one topic.
///
/// @param createdAt epoch seconds
public record TopicView(
        String topicId,
        String logsetId,
        String name,
        TopicSettings settings,
        long createdAt,
        Partitions partitions) {

    public TopicView with(Partitions changed) {
        return new TopicView(topicId, logsetId, name, settings, createdAt, changed);
    }
}
