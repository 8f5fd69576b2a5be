package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// A topic has another name or other settings.
///
/// @param name and settings as they are now
public record TopicChanged(
        String topicId, String logsetId, String formerName, String name, TopicSettings settings, long at)
        implements TopicEvent {

    @Override
    public List<Tag> tags() {
        return ClsTags.topicAndLogset(topicId, logsetId);
    }
}
