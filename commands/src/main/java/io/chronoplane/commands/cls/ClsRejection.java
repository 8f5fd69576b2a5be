package io.chronoplane.commands.cls;

import io.chronoplane.commands.core.Rejection;

/// Why a command to CLS was refused.
public sealed interface ClsRejection extends Rejection {

    /// A value that no logset, topic or partition can have.
    record ValueInvalid(Field field) implements ClsRejection {

        @Override
        public String rule() {
            return field.rule();
        }
    }

    record LogsetUnknown(String logsetId) implements ClsRejection {}

    record LogsetNameTaken(String name) implements ClsRejection {}

    /// It cannot be deleted before its topics.
    record LogsetHasTopics(String logsetId) implements ClsRejection {}

    record TooManyLogsets(int limit) implements ClsRejection {}

    record TopicUnknown(String topicId) implements ClsRejection {}

    record TopicNameTaken(String name) implements ClsRejection {}

    record TooManyTopics(int limit) implements ClsRejection {}

    record PartitionUnknown(String topicId, long number) implements ClsRejection {}

    /// Only what is readwrite can be merged or split.
    record PartitionReadonly(long number) implements ClsRejection {}

    /// The last one of the key space cannot be merged with what is right of it.
    record NoRightNeighbour(long number) implements ClsRejection {}

    /// @param limit of a topic, readonly partitions included
    record TooManyPartitions(int limit) implements ClsRejection {}

    @Override
    default String code() {
        return switch (this) {
            case ValueInvalid r -> "value-invalid";
            case LogsetUnknown r -> "logset-unknown";
            case LogsetNameTaken r -> "logset-name-taken";
            case LogsetHasTopics r -> "logset-has-topics";
            case TooManyLogsets r -> "too-many-logsets";
            case TopicUnknown r -> "topic-unknown";
            case TopicNameTaken r -> "topic-name-taken";
            case TooManyTopics r -> "too-many-topics";
            case PartitionUnknown r -> "partition-unknown";
            case PartitionReadonly r -> "partition-readonly";
            case NoRightNeighbour r -> "no-right-neighbour";
            case TooManyPartitions r -> "too-many-partitions";
        };
    }
}
