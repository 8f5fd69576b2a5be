package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// A topic keeps its logset and its partitions.
final class ChangeTopicDecider {

    private ChangeTopicDecider() {}

    static Decision decide(ChangeTopic command, States states, Context context) {
        Optional<ClsRejection> wrong = ValueCheck.unless(
                        command.name() != null || !command.settings().equals(TopicChange.NONE), Field.CHANGE)
                .or(() -> ValueCheck.name(command.name()))
                .or(() -> ValueCheck.settings(command.settings()));
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        Optional<Topic.Live> found = TopicWithLogset.find(states, command.topicId(), command.logsetId());
        if (found.isEmpty()) {
            return Decision.reject(new ClsRejection.TopicUnknown(command.topicId()));
        }
        Topic.Live topic = found.get();
        String name = command.name() == null ? topic.name() : command.name();
        if (TopicWithLogset.logset(states, topic).taken(name, command.topicId())) {
            return Decision.reject(new ClsRejection.TopicNameTaken(name));
        }
        TopicSettings settings = command.settings().applied(topic.settings());
        return name.equals(topic.name()) && settings.equals(topic.settings())
                ? Decision.accept()
                : Decision.accept(new TopicChanged(
                        command.topicId(),
                        topic.logsetId(),
                        topic.name(),
                        name,
                        settings,
                        context.at().getEpochSecond()));
    }
}
