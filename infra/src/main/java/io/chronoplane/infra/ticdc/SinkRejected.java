package io.chronoplane.infra.ticdc;

import io.chronoplane.commands.ticdc.ErrorCode;

/// A sink that cannot be opened as it is described. Its message is what follows the bracketed code, without secrets.
public final class SinkRejected extends Exception {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    /// @param message what follows the bracketed code, without secrets
    public SinkRejected(ErrorCode code, String message) {
        super(message);
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
