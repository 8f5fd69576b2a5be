package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.EventType;
import java.util.List;

/// The approved event names of this system. A name is never used for anything else again.
public final class ClsEvents {

    public static final List<EventType> ALL = List.of(
            new EventType("cls.logset-created", 1, LogsetCreated.class),
            new EventType("cls.logset-changed", 1, LogsetChanged.class),
            new EventType("cls.logset-deleted", 1, LogsetDeleted.class),
            new EventType("cls.topic-created", 1, TopicCreated.class),
            new EventType("cls.topic-changed", 1, TopicChanged.class),
            new EventType("cls.topic-deleted", 1, TopicDeleted.class),
            new EventType("cls.partition-split", 1, PartitionSplit.class),
            new EventType("cls.partitions-merged", 1, PartitionsMerged.class),
            new EventType("cls.partitions-expired", 1, PartitionsExpired.class));

    private ClsEvents() {}
}
