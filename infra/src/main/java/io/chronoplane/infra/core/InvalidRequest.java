package io.chronoplane.infra.core;

/// What is asked can never be done as it was asked: a moment that has not come yet, a change of the past. The message
/// tells the client what to change. Each API answers it as it answers bad input.
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidRequest(String message) {
        // The client's doing, not ours: where it came from in the program tells nobody anything.
        super(message, null, false, false);
    }

    /// For the client.
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
