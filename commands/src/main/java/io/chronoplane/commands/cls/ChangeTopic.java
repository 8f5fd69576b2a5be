package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Renames a topic, or changes its settings.
///
/// @param logsetId as it was found for the topic, empty when there was none
/// @param name     null for the one that it has
public record ChangeTopic(String topicId, String logsetId, @Nullable String name, TopicChange settings)
        implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return ClsTags.topicAndLogset(topicId, logsetId);
    }
}
