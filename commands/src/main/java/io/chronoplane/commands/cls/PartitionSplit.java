package io.chronoplane.commands.cls;

import java.util.List;

/// A partition was cut into several.
///
/// @param source as it is now, readonly
/// @param parts  by ascending range
public record PartitionSplit(String topicId, Partition source, List<Partition> parts, long at)
        implements PartitionEvent {

    public PartitionSplit {
        parts = List.copyOf(parts);
    }
}
