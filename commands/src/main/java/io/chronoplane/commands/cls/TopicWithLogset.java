package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.States;
import java.util.Optional;

/// A topic for commands that read its logset too. Whoever asked before the topic was there named no logset, or another
/// one: to them it is not there.
final class TopicWithLogset {

    private TopicWithLogset() {}

    static Optional<Topic.Live> find(States states, String topicId, String logsetId) {
        return ClsEntities.topic(states, topicId).filter(topic -> topic.logsetId().equals(logsetId));
    }

    /// A logset is there as long as it has topics.
    static Logset.Live logset(States states, Topic.Live topic) {
        return ClsEntities.logset(states, topic.logsetId())
                .orElseThrow(() -> new IllegalStateException("a topic without its logset " + topic.logsetId()));
    }
}
