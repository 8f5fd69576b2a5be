package io.chronoplane.commands.doris.tablet;

/// Where a transaction is.
public enum TxnStatus {
    PREPARED,
    PRECOMMITTED,
    VISIBLE,
    ABORTED;

    /// Nothing changes it any more.
    public boolean isFinal() {
        return this == VISIBLE || this == ABORTED;
    }
}
