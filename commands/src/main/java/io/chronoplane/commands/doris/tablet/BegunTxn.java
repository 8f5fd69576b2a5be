package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.OrderedMap;
import java.util.List;

/// A transaction that was begun. Times are epoch milliseconds, 0 for what did not happen.
///
/// @param reason     why it was aborted, else empty
/// @param runsUntil  when it is aborted unless it has ended
/// @param partitions versions that its commit gave
public record BegunTxn(
        long txnId,
        TxnRequest request,
        TxnStatus status,
        OrderedMap<String, StagedRowset> staged,
        long preparedAt,
        long precommittedAt,
        long finishedAt,
        long runsUntil,
        String reason,
        List<PartitionCommit> partitions)
        implements Transaction {

    public BegunTxn {
        partitions = List.copyOf(partitions);
    }

    BegunTxn with(OrderedMap<String, StagedRowset> changed) {
        return new BegunTxn(
                txnId, request, status, changed, preparedAt, precommittedAt, finishedAt, runsUntil, reason, partitions);
    }

    BegunTxn precommitted(long at, long until) {
        return new BegunTxn(
                txnId, request, TxnStatus.PRECOMMITTED, staged, preparedAt, at, finishedAt, until, reason, partitions);
    }

    BegunTxn visible(long at, List<PartitionCommit> versions) {
        return ended(TxnStatus.VISIBLE, at, reason, versions);
    }

    BegunTxn aborted(long at, String why) {
        return ended(TxnStatus.ABORTED, at, why, partitions);
    }

    private BegunTxn ended(TxnStatus end, long at, String why, List<PartitionCommit> versions) {
        return new BegunTxn(
                txnId, request, end, OrderedMap.of(), preparedAt, precommittedAt, at, runsUntil, why, versions);
    }
}
