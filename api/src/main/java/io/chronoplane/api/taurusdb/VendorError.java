package io.chronoplane.api.taurusdb;

/// The vendor's errors. Where its document has no text, the text is ours.
enum VendorError {
    TOKEN_MISSING(401, "APIGW.0301", "Incorrect IAM authentication information: x-auth-token not found"),
    TOKEN_WRONG(401, "APIGW.0301", "Incorrect IAM authentication information: decrypt token fail"),
    SIGNATURE_WRONG(401, "APIGW.0301", "Incorrect IAM authentication information: verify aksk signature fail"),
    API_UNKNOWN(404, "APIGW.0101", "The API does not exist or has not been published in the environment"),
    BODY_MISSING(400, "DBS.200006", "The request is null. Enter a request parameter."),
    PARAMETER_WRONG(400, "DBS.280001", "Parameter error.", "参数错误。"),
    ID_MALFORMED(400, "DBS.280404", "Invalid DB instance ID or node ID format."),
    INSTANCE_UNKNOWN(400, "DBS.200022", "Instance not found.", "实例不存在。"),
    DB_PARAMETER_UNKNOWN(400, "DBS.280270", "The parameter does not exist."),
    DB_PARAMETER_OUT_OF_RANGE(400, "DBS.280271", "The parameter value is out of range."),
    TASK_UNKNOWN(400, "DBS.270022", "The synchronization task does not exist."),
    DELETED_TASK_UNKNOWN(400, "DBS.05000091", "The synchronization task does not exist."),
    JOB_UNKNOWN(400, "DBS.200543", "The job does not exist."),
    NOT_ALLOWED(400, "DBS.200086", "This operation is not allowed by the DB instance status."),

    // Ours: the vendor's document says nothing of these.
    BODY_TOO_LARGE(413, "APIGW.0201", "Request entity too large"),
    BODY_TOO_SLOW(408, "APIGW.0201", "Request timeout"),
    OVERLOADED(429, "APIGW.0308", "The throttling threshold has been reached"),
    CLOSED(503, "APIGW.0202", "Backend unavailable"),
    NO_ANSWER(504, "APIGW.0203", "Backend timeout; the request may yet be carried out"),
    INTERNAL(500, "DBS.200001", "Internal server error.");

    private final int status;
    private final String code;
    private final String english;
    private final String chinese;

    VendorError(int status, String code, String english) {
        this(status, code, english, english);
    }

    VendorError(int status, String code, String english, String chinese) {
        this.status = status;
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    /// HTTP status.
    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message(Language language) {
        return switch (language) {
            case EN_US -> english;
            case ZH_CN -> chinese;
        };
    }

    /// Whether the gateway tells it, not the service behind it.
    boolean ofGateway() {
        return code.startsWith("APIGW");
    }
}
