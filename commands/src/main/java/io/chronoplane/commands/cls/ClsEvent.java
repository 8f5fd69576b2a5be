package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Event;

/// What happens to logsets, topics and partitions.
public sealed interface ClsEvent extends Event permits LogsetEvent, TopicEvent {

    /// When it happened, in epoch seconds.
    long at();
}
