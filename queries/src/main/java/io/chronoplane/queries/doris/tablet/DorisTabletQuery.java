package io.chronoplane.queries.doris.tablet;

import io.chronoplane.queries.core.Query;

/// What can be asked of tablets, transactions and compactions.
///
/// @param <R> what is answered
public sealed interface DorisTabletQuery<R> extends Query<R>
        permits GetTablet,
                FindTablet,
                GetTabletsOfTable,
                GetTransaction,
                GetLabel,
                GetRunningTxns,
                GetPartitionVersion,
                GetTableVersion,
                GetCompactions {}
