package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.OrderedMap;

/// How events change a [Logset].
final class LogsetFold {

    private LogsetFold() {}

    static Logset apply(String id, Logset state, Event event) {
        return event instanceof ClsEvent ours ? apply(state, ours) : state;
    }

    private static Logset apply(Logset state, ClsEvent event) {
        return switch (event) {
            case LogsetCreated created -> new Logset.Live(created.name(), created.periodDays(), OrderedMap.of());
            case LogsetChanged changed ->
                new Logset.Live(changed.name(), changed.periodDays(), live(state).topicsByName());
            case LogsetDeleted deleted -> new Logset.Deleted();
            case TopicCreated created ->
                live(state).with(live(state).topicsByName().with(created.name(), created.topicId()));
            case TopicChanged changed ->
                live(state)
                        .with(live(state).topicsByName()
                                .without(changed.formerName())
                                .with(changed.name(), changed.topicId()));
            case TopicDeleted deleted -> live(state).with(live(state).topicsByName().without(deleted.name()));
            case PartitionEvent ofATopicAlone -> state;
        };
    }

    private static Logset.Live live(Logset state) {
        if (state instanceof Logset.Live live) {
            return live;
        }
        throw new IllegalStateException("an event of a logset that is there meets one that is " + state);
    }
}
