package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Tag;
import java.util.List;

/// Takes readonly partitions out of a topic, those among them whose data are kept no longer.
///
/// @param logsetId as it was found for the topic
public record ExpirePartitions(String topicId, String logsetId, List<Long> numbers) implements ClsCommand {

    public ExpirePartitions {
        numbers = List.copyOf(numbers);
    }

    @Override
    public List<Tag> reads() {
        return ClsTags.topicAndLogset(topicId, logsetId);
    }
}
