package io.chronoplane.api.cls.actions;

/// The vendor's codes with what is said when there is nothing more to say.
enum ActionCode {
    INVALID_PARAMETER("InvalidParameter", "A parameter is not valid."),
    MISSING_PARAMETER("MissingParameter", "A parameter is missing."),
    INVALID_ACTION("InvalidAction", "There is no such action."),
    NO_SUCH_VERSION("NoSuchVersion", "The version is 2020-10-16."),
    UNSUPPORTED_PROTOCOL("UnsupportedProtocol", "Actions are asked for with POST."),
    UNSUPPORTED_OPERATION("UnsupportedOperation", "This is not supported."),
    LOGSET_UNKNOWN("ResourceNotFound.LogsetNotExist", "The specified logset does not exist."),
    TOPIC_UNKNOWN("ResourceNotFound.TopicNotExist", "The specified log topic does not exist."),
    PARTITION_UNKNOWN("ResourceNotFound.PartitionNotExist", "The specified partition does not exist."),
    OPERATION_DENIED("OperationDenied", "The partition is readonly."),
    LOGSET_LIMIT("LimitExceeded.Logset", "The number of logsets exceeds the upper limit."),
    TOPIC_LIMIT("LimitExceeded.Topic", "The number of log topics exceeds the upper limit."),
    PARTITION_LIMIT("LimitExceeded.Partition", "The number of partitions exceeds the upper limit."),
    LOGSET_CONFLICT("InvalidParameter.LogsetConflict", "This logset already exists."),
    TOPIC_CONFLICT("InvalidParameter.TopicConflict", "This log topic already exists."),
    LOGSET_NOT_EMPTY("FailedOperation.LogsetNotEmpty", "The specified logset is not empty and contains log topics."),
    INVALID_AUTHORIZATION("AuthFailure.InvalidAuthorization", "The header Authorization is missing or malformed."),
    SECRET_ID_NOT_FOUND("AuthFailure.SecretIdNotFound", "The SecretId does not exist."),
    SIGNATURE_EXPIRE("AuthFailure.SignatureExpire", "The signature is not valid at this time."),
    SIGNATURE_FAILURE("AuthFailure.SignatureFailure", "The signature does not match."),
    TOO_LARGE("RequestSizeLimitExceeded", "The request is too large."),
    TOO_SLOW("RequestTimeout", "The request did not arrive in time."),
    OVERLOADED("RequestLimitExceeded", "Requests are sent too frequently."),
    INTERNAL("InternalError", "Internal error.");

    private final String text;
    private final String message;

    ActionCode(String text, String message) {
        this.text = text;
        this.message = message;
    }

    String text() {
        return text;
    }

    String message() {
        return message;
    }
}
