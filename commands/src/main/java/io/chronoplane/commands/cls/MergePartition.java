package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Merges a readwrite partition with its right neighbour.
public record MergePartition(String topicId, long number) implements ClsCommand {

    @Override
    public List<Tag> reads() {
        return ClsTags.topic(topicId);
    }
}
