package io.chronoplane.queries.doris.tablet;

import java.util.Optional;

/// A transaction of an instance; empty when it was never begun.
public record GetTransaction(String instanceId, long txnId) implements DorisTabletQuery<Optional<TransactionView>> {}
