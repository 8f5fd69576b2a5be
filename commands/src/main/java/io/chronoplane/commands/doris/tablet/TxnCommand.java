package io.chronoplane.commands.doris.tablet;

/// What can be asked of transactions.
public sealed interface TxnCommand extends DorisTabletCommand
        permits BeginTxn, PrecommitTxn, CommitTxn, AbortTxn, ExpireTxn, PrepareRowset, StageRowset, CleanLabel {}
