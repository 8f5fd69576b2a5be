package io.chronoplane.infra.axon;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.infra.core.Outcome;

/// What a command handler answers: the decision, and the transaction that knows, after its commit, where it ended.
record Decided(Decision decision, LogTransaction transaction) {

    /// Once the unit of work is committed.
    Outcome outcome() {
        return switch (decision) {
            case Decision.Accepted accepted ->
                    new Outcome.Accepted(transaction.position(), accepted.events());
            case Decision.Rejected rejected -> new Outcome.Rejected(rejected.rejection());
        };
    }
}
