package io.chronoplane.api.cls.rest;

/// The vendor's codes with their HTTP status and message. Those on partitions are ours, named after the pattern between
/// the vendor's two generations, since no document has them.
enum RestError {
    INVALID_AUTHORIZATION(400, "InvalidAuthorization", "Invalid signature string format."),
    MISSING_AUTHORIZATION(400, "MissingAuthorization", "Missing Authorization."),
    INVALID_CONTENT(400, "InvalidContent", "Message body error due to decompression or parse failure."),
    INVALID_CONTENT_TYPE(400, "InvalidContentType", "The specified Content-Type is not supported."),
    INVALID_PARAM(400, "InvalidParam", "Required parameter is missing or invalid."),
    MISSING_CONTENT(400, "MissingContent", "Empty message body."),
    MISSING_CONTENT_TYPE(400, "MissingContentType", "Missing Content-Type."),
    LOGSET_NOT_EMPTY(400, "LogsetNotEmpty", "The specified logset is not empty and contains log topics."),
    SECRET_ID_NOT_FOUND(401, "AuthFailure.SecretIdNotFound", "The SecretId does not exist."),
    SIGNATURE_FAILURE(401, "AuthFailure.SignatureFailure", "The signature does not match."),
    SIGNATURE_EXPIRE(401, "AuthFailure.SignatureExpire", "The signature is not valid at this time."),
    LOGSET_EXCEED(403, "LogsetExceed", "The number of logsets exceeds the upper limit."),
    TOPIC_EXCEED(403, "TopicExceed", "The number of log topics exceeds the upper limit."),
    PARTITION_EXCEED(403, "PartitionExceed", "The number of partitions exceeds the upper limit."),
    NOT_ALLOWED(403, "NotAllowed", "This operation is not allowed."),
    LOGSET_NOT_EXIST(404, "LogsetNotExist", "The specified logset does not exist."),
    TOPIC_NOT_EXIST(404, "TopicNotExist", "The specified log topic does not exist."),
    PARTITION_NOT_EXIST(404, "PartitionNotExist", "The specified partition does not exist."),
    NOT_SUPPORTED(405, "NotSupported", "Unsupported operation."),
    BODY_TOO_SLOW(408, "InvalidContent", "The message body did not arrive in time."),
    LOGSET_CONFLICT(409, "LogsetConflict", "This logset already exists."),
    TOPIC_CONFLICT(409, "TopicConflict", "This log topic already exists."),
    BODY_TOO_LARGE(413, "InvalidContent", "The message body is too large."),
    SPEED_QUOTA_EXCEED(429, "SpeedQuotaExceed", "Requests are sent too frequently."),
    INTERNAL_ERROR(500, "InternalError", "Internal error.");

    private final int status;
    private final String code;
    private final String message;

    RestError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
