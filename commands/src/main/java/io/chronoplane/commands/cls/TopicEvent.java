package io.chronoplane.commands.cls;

/// What happens to a topic.
public sealed interface TopicEvent extends ClsEvent permits TopicCreated, TopicChanged, TopicDeleted, PartitionEvent {

    String topicId();
}
