package io.chronoplane.api.cls.actions;

import io.chronoplane.commands.cls.ClsRejection;

/// The one table from our refusals to the vendor's codes and messages.
final class ActionErrors {

    private ActionErrors() {}

    static ActionCode code(ClsRejection rejection) {
        return switch (rejection) {
            case ClsRejection.ValueInvalid r -> ActionCode.INVALID_PARAMETER;
            case ClsRejection.LogsetUnknown r -> ActionCode.LOGSET_UNKNOWN;
            case ClsRejection.LogsetNameTaken r -> ActionCode.LOGSET_CONFLICT;
            case ClsRejection.LogsetHasTopics r -> ActionCode.LOGSET_NOT_EMPTY;
            case ClsRejection.TooManyLogsets r -> ActionCode.LOGSET_LIMIT;
            case ClsRejection.TopicUnknown r -> ActionCode.TOPIC_UNKNOWN;
            case ClsRejection.TopicNameTaken r -> ActionCode.TOPIC_CONFLICT;
            case ClsRejection.TooManyTopics r -> ActionCode.TOPIC_LIMIT;
            case ClsRejection.PartitionUnknown r -> ActionCode.PARTITION_UNKNOWN;
            case ClsRejection.PartitionReadonly r -> ActionCode.OPERATION_DENIED;
            case ClsRejection.NoRightNeighbour r -> ActionCode.OPERATION_DENIED;
            case ClsRejection.TooManyPartitions r -> ActionCode.PARTITION_LIMIT;
        };
    }

    static String message(ClsRejection rejection) {
        return switch (rejection) {
            case ClsRejection.ValueInvalid invalid -> "Invalid: " + invalid.rule() + ".";
            case ClsRejection.NoRightNeighbour last -> "There is no partition to the right of this one.";
            case ClsRejection.TooManyPartitions many ->
                code(many).message() + " Up to " + many.limit() + " partitions are supported.";
            case ClsRejection other -> code(other).message();
        };
    }
}
