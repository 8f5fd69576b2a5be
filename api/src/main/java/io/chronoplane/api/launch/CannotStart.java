package io.chronoplane.api.launch;

/// The server cannot start, for a reason that an operator can mend. The message says which, and how, on one line
/// and without secrets; nobody needs the stack.
public final class CannotStart extends Exception {

    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
