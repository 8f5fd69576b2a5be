package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.OrderedMap;
import java.util.List;

/// How events change a [Transaction], both where it is decided on and where it is shown.
public final class TxnFold {

    private TxnFold() {}

    public static Transaction apply(String id, Transaction state, Event event) {
        return switch (event) {
            case TxnEvent ours -> apply(state, ours);
            case CompactionCommitted committed -> without(state, committed.tabletId());
            default -> state;
        };
    }

    private static Transaction apply(Transaction state, TxnEvent event) {
        return switch (event) {
            case TxnBegun begun -> new BegunTxn(
                    begun.txnId(),
                    begun.request(),
                    TxnStatus.PREPARED,
                    state.staged(),
                    begun.at(),
                    0,
                    0,
                    begun.at() + begun.request().timeoutMs(),
                    "",
                    List.of());
            case RowsetStaged staged -> with(
                    state, state.staged().with(Long.toString(staged.staged().tabletId()), staged.staged()));
            case TxnPrecommitted precommitted -> begun(state).precommitted(precommitted.at(), precommitted.until());
            case TxnCommitted committed -> begun(state).visible(committed.at(), committed.partitions());
            case TxnAborted aborted -> begun(state).aborted(aborted.at(), aborted.reason());
            case LabelCleaned cleaned -> state;
        };
    }

    static TxnSequence sequence(String id, TxnSequence state, Event event) {
        return event instanceof TxnBegun begun ? new TxnSequence(begun.txnId()) : state;
    }

    private static Transaction without(Transaction state, long tabletId) {
        return with(state, state.staged().without(Long.toString(tabletId)));
    }

    private static Transaction with(Transaction state, OrderedMap<String, StagedRowset> staged) {
        return switch (state) {
            case Transaction.Unregistered none -> new Transaction.Unregistered(staged);
            case BegunTxn begun -> begun.with(staged);
        };
    }

    private static BegunTxn begun(Transaction state) {
        if (state instanceof BegunTxn begun) {
            return begun;
        }
        throw new IllegalStateException("an event of a transaction that was never begun");
    }
}
