package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.List;
import java.util.Optional;

/// Names of topics are unique in their logset.
final class CreateTopicDecider {

    private static final int MAX_PARTITIONS = 10;

    private CreateTopicDecider() {}

    static Decision decide(CreateTopic command, States states, Context context, ClsRules rules) {
        return invalid(command)
                .or(() -> refused(command, states, rules))
                .map(Decision::reject)
                .orElseGet(() -> Decision.accept(created(command, context)));
    }

    private static Optional<ClsRejection> invalid(CreateTopic command) {
        return ValueCheck.name(command.name())
                .or(() -> ValueCheck.unless(
                        command.partitions() >= 1 && command.partitions() <= MAX_PARTITIONS, Field.PARTITION_COUNT))
                .or(() -> ValueCheck.settings(command.settings()));
    }

    private static Optional<ClsRejection> refused(CreateTopic command, States states, ClsRules rules) {
        Optional<Logset.Live> logset = ClsEntities.logset(states, command.logsetId());
        if (logset.isEmpty()) {
            return Optional.of(new ClsRejection.LogsetUnknown(command.logsetId()));
        }
        if (logset.get().taken(command.name(), "")) {
            return Optional.of(new ClsRejection.TopicNameTaken(command.name()));
        }
        if (rules.topicLimit() > 0 && logset.get().topicsByName().size() >= rules.topicLimit()) {
            return Optional.of(new ClsRejection.TooManyTopics(rules.topicLimit()));
        }
        return command.partitions() > rules.partitionLimit()
                ? Optional.of(new ClsRejection.TooManyPartitions(rules.partitionLimit()))
                : Optional.empty();
    }

    private static TopicCreated created(CreateTopic command, Context context) {
        long at = context.at().getEpochSecond();
        return new TopicCreated(
                context.freshId(),
                command.logsetId(),
                command.name(),
                command.settings().applied(TopicSettings.DEFAULT),
                new Partitions(List.of(), 0)
                        .next(KeySpace.cut(KeySpace.ALL, Math.toIntExact(command.partitions())), at),
                at);
    }
}
