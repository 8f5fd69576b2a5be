package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.LabelCleaned;
import io.chronoplane.commands.doris.tablet.RowsetStaged;
import io.chronoplane.commands.doris.tablet.TxnAborted;
import io.chronoplane.commands.doris.tablet.TxnBegun;
import io.chronoplane.commands.doris.tablet.TxnCommitted;
import io.chronoplane.commands.doris.tablet.TxnEvent;
import io.chronoplane.commands.doris.tablet.TxnPrecommitted;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.tablet.RunningTxn;
import io.chronoplane.queries.doris.tablet.RunningTxns;
import org.jspecify.annotations.Nullable;

/// The transactions that run.
public final class RunningTxnsProjection {

    public static final Projection<RunningTxns> PROJECTION = Projection.index(
            "doris.tablet.running-txns",
            1,
            DorisTabletTags.RUNNING_TXNS,
            RunningTxns.class,
            RunningTxnsProjection::fold);

    private RunningTxnsProjection() {}

    private static @Nullable RunningTxns fold(String id, @Nullable RunningTxns view, Recorded recorded) {
        RunningTxns before = view == null ? RunningTxns.NONE : view;
        return recorded.event() instanceof TxnEvent event ? fold(before, event) : before;
    }

    private static RunningTxns fold(RunningTxns before, TxnEvent event) {
        return switch (event) {
            case TxnBegun begun -> new RunningTxns(before.txns().with(key(begun.txnId()), running(begun)), begun.txnId());
            case TxnPrecommitted precommitted -> {
                RunningTxn txn = before.txns().get(key(precommitted.txnId()));
                yield txn == null
                        ? before
                        : new RunningTxns(
                                before.txns().with(key(txn.txnId()), txn.until(precommitted.until())), before.last());
            }
            case TxnCommitted committed -> without(before, committed.txnId());
            case TxnAborted aborted -> without(before, aborted.txnId());
            case RowsetStaged other -> before;
            case LabelCleaned other -> before;
        };
    }

    private static RunningTxn running(TxnBegun begun) {
        return new RunningTxn(
                begun.instanceId(),
                begun.txnId(),
                begun.request().dbId(),
                begun.request().label(),
                begun.request().tableIds(),
                begun.at(),
                begun.at() + begun.request().timeoutMs(),
                begun.request().coordinator());
    }

    private static RunningTxns without(RunningTxns before, long txnId) {
        return new RunningTxns(before.txns().without(key(txnId)), before.last());
    }

    private static String key(long txnId) {
        return Long.toString(txnId);
    }
}
