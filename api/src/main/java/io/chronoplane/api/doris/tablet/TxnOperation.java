package io.chronoplane.api.doris.tablet;

/// What was asked of a transaction: the vendor's words for the same refusal depend on it.
enum TxnOperation {
    PRECOMMIT,
    COMMIT,
    ABORT,
    OTHER
}
