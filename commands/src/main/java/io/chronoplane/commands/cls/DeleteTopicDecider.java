package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// A topic may be deleted whatever partitions it has.
final class DeleteTopicDecider {

    private DeleteTopicDecider() {}

    static Decision decide(DeleteTopic command, States states, Context context) {
        return TopicWithLogset.find(states, command.topicId(), command.logsetId())
                .map(topic -> Decision.accept(new TopicDeleted(
                        command.topicId(),
                        topic.logsetId(),
                        topic.name(),
                        context.at().getEpochSecond())))
                .orElseGet(() -> Decision.reject(new ClsRejection.TopicUnknown(command.topicId())));
    }
}
