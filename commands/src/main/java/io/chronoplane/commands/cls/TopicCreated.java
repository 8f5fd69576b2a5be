package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A topic is there.
///
/// @param partitions that cover the whole key space, by ascending range
public record TopicCreated(
        String topicId, String logsetId, String name, TopicSettings settings, List<Partition> partitions, long at)
        implements TopicEvent {

    public TopicCreated {
        partitions = List.copyOf(partitions);
    }

    @Override
    public List<Tag> tags() {
        return ClsTags.topicAndLogset(topicId, logsetId);
    }
}
