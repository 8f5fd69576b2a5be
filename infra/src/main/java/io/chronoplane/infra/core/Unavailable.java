package io.chronoplane.infra.core;

/// The core cannot take the command now. The message says why and what to do, without secrets.
public final class Unavailable extends RuntimeException {

    /// Why, for the wire's choice of code.
    public enum Reason {
        /// More commands wait than the bounded queue holds: come again later.
        OVERLOADED,
        /// The log is closed for writing after a failed write, until its head has been read again.
        LOG_CLOSED,
        /// The event would be larger than the log takes; the request must be made smaller.
        TOO_LARGE,
        /// Other writers changed the same entity more often than the command was retried.
        CONTENDED
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public Unavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Unavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
