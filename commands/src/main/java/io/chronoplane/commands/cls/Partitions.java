package io.chronoplane.commands.cls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The partitions of a topic that are listed: all readwrite ones, whose ranges cover the key space without gap or
/// overlap, and the readonly ones whose data are kept.
///
/// @param listed     by ascending number
/// @param lastNumber the highest that was ever used
public record Partitions(List<Partition> listed, long lastNumber) {

    public Partitions {
        listed = List.copyOf(listed);
    }

    /// Those of a new topic.
    public static Partitions first(List<Partition> partitions) {
        return new Partitions(partitions, partitions.getLast().number());
    }

    public int readwrite() {
        return (int) listed.stream().filter(Partition::isReadwrite).count();
    }

    Optional<Partition> find(long number) {
        return listed.stream().filter(partition -> partition.number() == number).findFirst();
    }

    /// The readwrite one that begins where the other ends.
    Optional<Partition> rightOf(Partition left) {
        return listed.stream()
                .filter(partition -> partition.isReadwrite()
                        && partition.range().begin().equals(left.range().end()))
                .findFirst();
    }

    /// New ones with the next numbers, in the order of the ranges.
    List<Partition> next(List<KeyRange> ranges, long at) {
        List<Partition> made = new ArrayList<>(ranges.size());
        for (KeyRange range : ranges) {
            made.add(Partition.created(lastNumber + 1 + made.size(), range, at));
        }
        return made;
    }

    public Partitions after(PartitionEvent event) {
        return switch (event) {
            case PartitionSplit split -> replaced(List.of(split.source()), split.parts());
            case PartitionsMerged merged -> replaced(List.of(merged.left(), merged.right()), List.of(merged.merged()));
            case PartitionsExpired expired -> new Partitions(
                    listed.stream()
                            .filter(partition -> !expired.numbers().contains(partition.number()))
                            .toList(),
                    lastNumber);
        };
    }

    private Partitions replaced(List<Partition> closed, List<Partition> made) {
        List<Partition> after = new ArrayList<>(listed.size() + made.size());
        for (Partition before : listed) {
            after.add(closed.stream()
                    .filter(now -> now.number() == before.number())
                    .findFirst()
                    .orElse(before));
        }
        after.addAll(made);
        return new Partitions(after, made.getLast().number());
    }
}
