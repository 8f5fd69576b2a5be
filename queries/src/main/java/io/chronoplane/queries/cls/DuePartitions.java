package io.chronoplane.queries.cls;

import java.util.List;

/// Partitions of one topic that are to go.
///
/// @param numbers one or more
public record DuePartitions(String topicId, String logsetId, List<Long> numbers) {

    public DuePartitions {
        numbers = List.copyOf(numbers);
    }
}
