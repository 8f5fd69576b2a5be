package io.chronoplane.queries.doris.tablet;

import io.chronoplane.commands.doris.tablet.BegunTxn;

/// All about one transaction.
public record TransactionView(String instanceId, BegunTxn txn) {}
