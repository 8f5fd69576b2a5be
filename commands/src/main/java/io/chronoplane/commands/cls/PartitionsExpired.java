package io.chronoplane.commands.cls;

import java.util.List;

/// The data of readonly partitions are kept no longer: they are gone.
public record PartitionsExpired(String topicId, List<Long> numbers, long at) implements PartitionEvent {

    public PartitionsExpired {
        numbers = List.copyOf(numbers);
    }
}
