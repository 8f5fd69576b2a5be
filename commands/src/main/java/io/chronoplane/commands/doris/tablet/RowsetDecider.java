package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// A rowset may be written, and is: one of a transaction for a tablet.
final class RowsetDecider {

    private RowsetDecider() {}

    static Decision prepare(PrepareRowset command, States states) {
        return refusal(command.instanceId(), command.write(), states)
                .or(() -> existing(command.instanceId(), command.write(), states).map(TxnRejection.RowsetExists::new))
                .<Decision>map(Decision::reject)
                .orElseGet(Decision::accept);
    }

    static Decision stage(StageRowset command, States states, Context context) {
        RowsetWrite write = command.write();
        Optional<TxnRejection> refusal = refusal(command.instanceId(), write, states);
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        Optional<StagedRowset> existing = existing(command.instanceId(), write, states);
        if (existing.isEmpty()) {
            return Decision.accept(new RowsetStaged(
                    command.instanceId(), write.txnId(), write.staged(), context.at().toEpochMilli()));
        }
        boolean same = existing.get().rowset().rowsetId().equals(write.staged().rowset().rowsetId());
        return same ? Decision.accept() : Decision.reject(new TxnRejection.RowsetExists(existing.get()));
    }

    private static Optional<TxnRejection> refusal(String instanceId, RowsetWrite write, States states) {
        String jobId = write.jobId();
        if (jobId != null) {
            String id = DorisTabletTags.tabletId(instanceId, write.staged().tabletId());
            LiveTablet live =
                    states.of(DorisTabletEntities.TABLET, id) instanceof LiveTablet tablet ? tablet : null;
            if (live == null || live.job(jobId).isEmpty()) {
                return Optional.of(new TxnRejection.RowsetJobUnknown(
                        write.staged().tabletId(), jobId, live != null && live.hadJob()));
            }
        }
        return write.ofLoad() ? unprepared(instanceId, write, states) : ended(instanceId, write, states);
    }

    private static Optional<TxnRejection> unprepared(String instanceId, RowsetWrite write, States states) {
        return switch (txn(instanceId, write, states)) {
            case BegunTxn txn when txn.status() == TxnStatus.PREPARED -> Optional.empty();
            case BegunTxn txn -> Optional.of(new TxnRejection.TxnNotPrepared(write.txnId(), txn.status()));
            case Transaction.Unregistered none ->
                Optional.of(new TxnRejection.TxnNotPrepared(write.txnId(), null));
        };
    }

    /// Ours: what is written under a transaction that has ended would never be seen, nor ever go.
    private static Optional<TxnRejection> ended(String instanceId, RowsetWrite write, States states) {
        return txn(instanceId, write, states) instanceof BegunTxn txn && txn.status().isFinal()
                ? Optional.of(new TxnRejection.TxnNotPrepared(write.txnId(), txn.status()))
                : Optional.empty();
    }

    private static Optional<StagedRowset> existing(String instanceId, RowsetWrite write, States states) {
        return Optional.ofNullable(
                txn(instanceId, write, states).staged().get(Long.toString(write.staged().tabletId())));
    }

    private static Transaction txn(String instanceId, RowsetWrite write, States states) {
        return states.of(DorisTabletEntities.TXN, DorisTabletTags.txnId(instanceId, write.txnId()));
    }
}
