package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.OrderedMap;

/// A transaction, or what was written under a number that is none.
public sealed interface Transaction permits Transaction.Unregistered, BegunTxn {

    /// What was written under it, by the text of the tablet's id.
    OrderedMap<String, StagedRowset> staged();

    /// Never begun. Compactions write under such numbers.
    record Unregistered(OrderedMap<String, StagedRowset> staged) implements Transaction {
        static final Unregistered NOTHING = new Unregistered(OrderedMap.of());
    }
}
