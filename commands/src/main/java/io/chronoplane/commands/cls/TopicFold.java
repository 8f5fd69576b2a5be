package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Event;

/// How events change a [Topic].
final class TopicFold {

    private TopicFold() {}

    static Topic apply(String id, Topic state, Event event) {
        return event instanceof TopicEvent ours ? apply(state, ours) : state;
    }

    private static Topic apply(Topic state, TopicEvent event) {
        return switch (event) {
            case TopicCreated created ->
                new Topic.Live(
                        created.logsetId(), created.name(), created.settings(), Partitions.first(created.partitions()));
            case TopicChanged changed ->
                new Topic.Live(
                        changed.logsetId(), changed.name(), changed.settings(), live(state).partitions());
            case TopicDeleted deleted -> new Topic.Deleted();
            case PartitionEvent partitions -> live(state).with(live(state).partitions().after(partitions));
        };
    }

    private static Topic.Live live(Topic state) {
        if (state instanceof Topic.Live live) {
            return live;
        }
        throw new IllegalStateException("an event of a topic that is there meets one that is " + state);
    }
}
