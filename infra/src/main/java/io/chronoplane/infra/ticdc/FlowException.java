package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;

/// A flow cannot be as it is configured, or cannot go on. The message is what follows the bracketed code, without
/// secrets.
public final class FlowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    public FlowException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public FlowException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /// What follows the bracketed code, without secrets.
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
