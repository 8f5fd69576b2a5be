package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.OrderedMap;

/// A logset: never there, there, or there no more.
public sealed interface Logset {

    record Absent() implements Logset {}

    /// @param topicsByName ids of its topics
    record Live(String name, int periodDays, OrderedMap<String, String> topicsByName) implements Logset {

        /// Whether another topic than this one has the name.
        boolean taken(String topicName, String topicId) {
            String holder = topicsByName.get(topicName);
            return holder != null && !holder.equals(topicId);
        }

        Live with(OrderedMap<String, String> topics) {
            return new Live(name, periodDays, topics);
        }
    }

    record Deleted() implements Logset {}
}
