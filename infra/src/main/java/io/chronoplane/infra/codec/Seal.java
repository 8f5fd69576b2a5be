package io.chronoplane.infra.codec;

/// Makes secrets unreadable for the log, and readable again.
public interface Seal {

    String seal(String plain);

    /// @throws UnreadableSecretException when the key is gone or the text was changed
    String open(String sealed);
}
