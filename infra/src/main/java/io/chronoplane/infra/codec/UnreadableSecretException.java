package io.chronoplane.infra.codec;

/// A sealed secret cannot be opened: its key was dropped, the master key is another one, or the text was changed.
public final class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableSecretException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreadableSecretException(String message) {
        super(message);
    }
}
