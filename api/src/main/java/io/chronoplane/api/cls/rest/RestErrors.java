package io.chronoplane.api.cls.rest;

import io.chronoplane.commands.cls.ClsRejection;

/// The one table from our refusals to the vendor's codes.
final class RestErrors {

    private RestErrors() {}

    static RestError of(ClsRejection rejection) {
        return switch (rejection) {
            case ClsRejection.ValueInvalid r -> RestError.INVALID_PARAM;
            case ClsRejection.LogsetUnknown r -> RestError.LOGSET_NOT_EXIST;
            case ClsRejection.LogsetNameTaken r -> RestError.LOGSET_CONFLICT;
            case ClsRejection.LogsetHasTopics r -> RestError.LOGSET_NOT_EMPTY;
            case ClsRejection.TooManyLogsets r -> RestError.LOGSET_EXCEED;
            case ClsRejection.TopicUnknown r -> RestError.TOPIC_NOT_EXIST;
            case ClsRejection.TopicNameTaken r -> RestError.TOPIC_CONFLICT;
            case ClsRejection.TooManyTopics r -> RestError.TOPIC_EXCEED;
            case ClsRejection.PartitionUnknown r -> RestError.PARTITION_NOT_EXIST;
            case ClsRejection.PartitionReadonly r -> RestError.NOT_ALLOWED;
            case ClsRejection.NoRightNeighbour r -> RestError.NOT_ALLOWED;
            case ClsRejection.TooManyPartitions r -> RestError.PARTITION_EXCEED;
        };
    }

    /// The message, which names the limit where it was one of partitions.
    static String message(ClsRejection rejection) {
        RestError error = of(rejection);
        return rejection instanceof ClsRejection.TooManyPartitions many
                ? error.message() + " Up to " + many.limit() + " partitions are supported."
                : error.message();
    }
}
