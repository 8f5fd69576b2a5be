package io.chronoplane.commands.doris.tablet;

/// What happens to a transaction or its label.
public sealed interface TxnEvent extends DorisTabletEvent
        permits TxnBegun, RowsetStaged, TxnPrecommitted, TxnCommitted, TxnAborted, LabelCleaned {}
