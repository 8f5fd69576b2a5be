package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Makes a topic under a fresh id, with its key space cut evenly.
///
/// @param partitions how many there are to be
/// @param settings   those that are not the default
public record CreateTopic(String logsetId, String name, long partitions, TopicChange settings) implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return ClsTags.logset(logsetId);
    }
}
