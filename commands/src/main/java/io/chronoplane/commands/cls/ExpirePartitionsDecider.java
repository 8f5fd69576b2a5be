package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;

/// Whoever asks may be late or early: only what is due by now goes.
final class ExpirePartitionsDecider {

    private ExpirePartitionsDecider() {}

    static Decision decide(ExpirePartitions command, States states, Context context) {
        Optional<Topic.Live> topic = TopicWithLogset.find(states, command.topicId(), command.logsetId());
        if (topic.isEmpty()) {
            return Decision.reject(new ClsRejection.TopicUnknown(command.topicId()));
        }
        long now = context.at().getEpochSecond();
        Retention retention = Retention.of(
                topic.get().settings(), TopicWithLogset.logset(states, topic.get()).periodDays());
        List<Long> due = topic.get().partitions().listed().stream()
                .filter(partition -> partition.expired(retention, now))
                .map(Partition::number)
                .filter(command.numbers()::contains)
                .toList();
        return due.isEmpty() ? Decision.accept() : Decision.accept(new PartitionsExpired(command.topicId(), due, now));
    }
}
