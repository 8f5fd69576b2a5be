package io.chronoplane.infra.codec;

/// Makes secrets unreadable for the log, and readable again.
public interface Seal {

    String seal(String plain);

    /// Empty when the key was dropped.
    ///
    /// @throws UnreadableSecretException when the key does not fit or the text was changed
    String open(String sealed);
}
