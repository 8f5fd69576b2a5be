package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;

/// A key cuts in two; more parts, or two without a key, are cut evenly.
final class SplitPartitionDecider {

    private SplitPartitionDecider() {}

    static Decision decide(SplitPartition command, States states, Context context, ClsRules rules) {
        Optional<String> key = Optional.ofNullable(command.at()).flatMap(KeySpace::key);
        Optional<ClsRejection> wrong = ValueCheck.unless(command.parts() >= 2, Field.SPLIT_NUMBER)
                .or(() -> ValueCheck.unless(command.at() == null || key.isPresent(), Field.SPLIT_KEY));
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        Optional<Topic.Live> topic = ClsEntities.topic(states, command.topicId());
        if (topic.isEmpty()) {
            return Decision.reject(new ClsRejection.TopicUnknown(command.topicId()));
        }
        Partitions partitions = topic.get().partitions();
        Optional<Partition> source = partitions.find(command.number());
        if (source.isEmpty()) {
            return Decision.reject(new ClsRejection.PartitionUnknown(command.topicId(), command.number()));
        }
        return refused(command, key, source.get(), partitions, rules)
                .map(Decision::reject)
                .orElseGet(() -> Decision.accept(
                        split(command, key, source.get(), partitions, context.at().getEpochSecond())));
    }

    private static Optional<ClsRejection> refused(
            SplitPartition command, Optional<String> key, Partition source, Partitions partitions, ClsRules rules) {
        if (!source.isReadwrite()) {
            return Optional.of(new ClsRejection.PartitionReadonly(source.number()));
        }
        boolean possible = (command.parts() == 2 && key.isPresent())
                ? source.range().canBeCutAt(key.get())
                : KeySpace.canBeCut(source.range(), command.parts());
        if (!possible) {
            return Optional.of(new ClsRejection.ValueInvalid(Field.CUT));
        }
        return command.parts() > rules.partitionLimit() - partitions.listed().size()
                ? Optional.of(new ClsRejection.TooManyPartitions(rules.partitionLimit()))
                : Optional.empty();
    }

    private static PartitionSplit split(
            SplitPartition command, Optional<String> key, Partition source, Partitions partitions, long at) {
        KeyRange range = source.range();
        List<KeyRange> ranges = key.filter(cut -> command.parts() == 2)
                .map(cut -> List.of(new KeyRange(range.begin(), cut), new KeyRange(cut, range.end())))
                .orElseGet(() -> KeySpace.cut(range, Math.toIntExact(command.parts())));
        return new PartitionSplit(command.topicId(), source.closed(at), partitions.next(ranges, at), at);
    }
}
