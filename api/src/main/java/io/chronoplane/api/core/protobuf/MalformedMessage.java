package io.chronoplane.api.core.protobuf;

/// A body that is not the message it should be. It is an exception, and a checked one, because it ends a decoder at
/// any depth; it carries no stack trace, because it is the client's mistake and not ours. The message names the place
/// and never repeats what was sent, which may hold secrets.
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1;

    MalformedMessage(String detail) {
        super(detail, null, false, false);
    }

    /// What is wrong, and where.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
