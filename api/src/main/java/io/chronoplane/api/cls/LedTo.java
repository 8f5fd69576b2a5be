package io.chronoplane.api.cls;

import io.chronoplane.commands.cls.ClsEvent;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.PartitionEvent;
import io.chronoplane.commands.cls.PartitionSplit;
import io.chronoplane.commands.cls.PartitionsExpired;
import io.chronoplane.commands.cls.PartitionsMerged;
import io.chronoplane.infra.core.Outcome;
import java.util.List;
import java.util.stream.Stream;

/// Finds what a command led to, from which its answer is made.
public final class LedTo {

    private LedTo() {}

    /// The event of a command that leads to one of this type alone.
    public static <E extends ClsEvent> E event(Outcome.Accepted accepted, Class<E> type) {
        return accepted.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("accepted without " + type.getSimpleName()));
    }

    /// The partitions that a merge or a split answers: those that are readonly now, then the new ones.
    public static List<Partition> partitions(Outcome.Accepted accepted) {
        return switch (event(accepted, PartitionEvent.class)) {
            case PartitionsMerged merged -> List.of(merged.left(), merged.right(), merged.merged());
            case PartitionSplit split ->
                Stream.concat(Stream.of(split.source()), split.parts().stream()).toList();
            case PartitionsExpired expired -> List.of();
        };
    }
}
