package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.tablet.BegunTxn;
import io.chronoplane.commands.doris.tablet.DorisTabletEvent;
import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.Transaction;
import io.chronoplane.commands.doris.tablet.TxnBegun;
import io.chronoplane.commands.doris.tablet.TxnFold;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.tablet.TransactionView;
import org.jspecify.annotations.Nullable;

/// Transactions. What was written under a number that is none has no view.
public final class TransactionProjection {

    public static final Projection<TransactionView> PROJECTION = new Projection<>(
            "doris.tablet.transaction",
            1,
            DorisTabletTags.TXN,
            TransactionView.class,
            TransactionProjection::fold);

    private TransactionProjection() {}

    private static @Nullable TransactionView fold(String id, @Nullable TransactionView view, Recorded recorded) {
        return switch (recorded.event()) {
            case TxnBegun begun when TxnFold.apply(id, NOTHING, begun) instanceof BegunTxn txn ->
                new TransactionView(begun.instanceId(), txn);
            case DorisTabletEvent event when view != null
                    && TxnFold.apply(id, view.txn(), event) instanceof BegunTxn txn ->
                new TransactionView(view.instanceId(), txn);
            default -> view;
        };
    }

    private static final Transaction NOTHING = new Transaction.Unregistered(OrderedMap.of());
}
