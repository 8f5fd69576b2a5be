package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// What happens to the partitions of a topic.
public sealed interface PartitionEvent extends TopicEvent permits PartitionSplit, PartitionsMerged, PartitionsExpired {

    @Override
    default List<Tag> tags() {
        return ClsTags.topic(topicId());
    }
}
