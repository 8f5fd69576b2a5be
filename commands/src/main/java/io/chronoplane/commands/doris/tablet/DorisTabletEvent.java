package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Event;

/// What happens to tablets and transactions.
public sealed interface DorisTabletEvent extends Event permits TabletEvent, TxnEvent {

    String instanceId();

    /// When it happened, in epoch milliseconds.
    long at();
}
