package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A topic is gone with its partitions, and its name is free.
public record TopicDeleted(String topicId, String logsetId, String name, long at) implements TopicEvent {

    @Override
    public List<Tag> tags() {
        return ClsTags.topicAndLogset(topicId, logsetId);
    }
}
