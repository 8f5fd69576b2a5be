package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.core.OrderedMap;

/// The transactions that run, in the order of their ids.
///
/// @param txns by id
/// @param last the last id that was given, 0 before the first
public record RunningTxns(OrderedMap<String, RunningTxn> txns, long last) {

    public static final RunningTxns NONE = new RunningTxns(OrderedMap.of(), 0);
}
