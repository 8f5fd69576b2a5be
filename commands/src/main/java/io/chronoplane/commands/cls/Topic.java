package io.chronoplane.commands.cls;

/// A topic: never there, there, or there no more.
public sealed interface Topic {

    record Absent() implements Topic {}

    record Live(String logsetId, String name, TopicSettings settings, Partitions partitions) implements Topic {

        Live with(Partitions changed) {
            return new Live(logsetId, name, settings, changed);
        }
    }

    record Deleted() implements Topic {}
}
