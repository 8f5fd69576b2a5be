package io.chronoplane.api.cli;

/// The command cannot go on. The message says what the user can do.
final class Failed extends Exception {

    private static final long serialVersionUID = 1;

    /// Of the process.
    private final int code;

    private Failed(int code, String message) {
        super(message);
        this.code = code;
    }

    static Failed because(String message) {
        return new Failed(Exit.FAILED, message);
    }

    static Failed misused(String message) {
        return new Failed(Exit.USAGE, message);
    }

    int code() {
        return code;
    }
}
