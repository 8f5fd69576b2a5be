package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Deletes a topic with its partitions.
///
/// @param logsetId as it was found for the topic, empty when there was none
public record DeleteTopic(String topicId, String logsetId) implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return ClsTags.topicAndLogset(topicId, logsetId);
    }
}
