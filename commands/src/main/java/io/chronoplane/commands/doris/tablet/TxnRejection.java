package io.chronoplane.commands.doris.tablet;

import org.jspecify.annotations.Nullable;

/// Why a transaction was not moved on.
public sealed interface TxnRejection extends DorisTabletRejection {

    record TxnRequestIncomplete(String label, long dbId) implements TxnRejection {}

    record TxnRequestRepeated(long dbId, String label, long txnId) implements TxnRejection {}

    record LabelTaken(String label, long txnId, TxnStatus status) implements TxnRejection {}

    record LabelAbortedTooOften(String label, long txnId) implements TxnRejection {}

    /// @param dbId as given, null when it was not
    record TxnUnknown(@Nullable Long dbId, long txnId) implements TxnRejection {}

    record TxnAlreadyAborted(long dbId, long txnId) implements TxnRejection {}

    record TxnAlreadyVisible(long dbId, long txnId) implements TxnRejection {}

    record TxnAlreadyPrecommitted(long dbId, long txnId) implements TxnRejection {}

    record TxnNotPrecommitted(long dbId, long txnId) implements TxnRejection {}

    record TxnTimedOut(long txnId) implements TxnRejection {}

    record LoadedTabletUnknown(long tabletId) implements TxnRejection {}

    /// The transaction wrote to other tablets than those that the command names: to be asked again.
    record StagedMoved(long txnId) implements TxnRejection {}

    record NoneRunning(long dbId, String label) implements TxnRejection {}

    record TxnNotPrepared(long txnId, @Nullable TxnStatus status) implements TxnRejection {}

    record RowsetExists(StagedRowset existing) implements TxnRejection {}

    record RowsetJobUnknown(long tabletId, String jobId, boolean anyJob) implements TxnRejection {}
}
