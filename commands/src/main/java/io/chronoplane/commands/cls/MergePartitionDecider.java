package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;

/// The right neighbour is found by its range: after splits it may have a smaller number.
final class MergePartitionDecider {

    private MergePartitionDecider() {}

    static Decision decide(MergePartition command, States states, Context context, ClsRules rules) {
        Optional<Topic.Live> topic = ClsEntities.topic(states, command.topicId());
        if (topic.isEmpty()) {
            return Decision.reject(new ClsRejection.TopicUnknown(command.topicId()));
        }
        Partitions partitions = topic.get().partitions();
        Optional<Partition> left = partitions.find(command.number());
        if (left.isEmpty()) {
            return Decision.reject(new ClsRejection.PartitionUnknown(command.topicId(), command.number()));
        }
        if (!left.get().isReadwrite()) {
            return Decision.reject(new ClsRejection.PartitionReadonly(command.number()));
        }
        if (left.get().range().isLast()) {
            return Decision.reject(new ClsRejection.NoRightNeighbour(command.number()));
        }
        if (partitions.listed().size() + 1 > rules.partitionLimit()) {
            return Decision.reject(new ClsRejection.TooManyPartitions(rules.partitionLimit()));
        }
        return Decision.accept(
                merged(command, partitions, left.get(), context.at().getEpochSecond()));
    }

    private static PartitionsMerged merged(MergePartition command, Partitions partitions, Partition left, long at) {
        Partition right = partitions
                .rightOf(left)
                .orElseThrow(() -> new IllegalStateException("a gap right of partition " + left.number()));
        Partition merged = partitions
                .next(List.of(left.range().to(right.range())), at)
                .getFirst();
        return new PartitionsMerged(command.topicId(), left.closed(at), right.closed(at), merged, at);
    }
}
