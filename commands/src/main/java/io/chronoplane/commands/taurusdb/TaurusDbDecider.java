package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decider;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The rules of TaurusDB HTAP.
public final class TaurusDbDecider implements Decider<TaurusDbCommand> {

    @Override
    public Decision decide(TaurusDbCommand command, States states, Context context) {
        return switch (command) {
            case CreateStarRocksInstance create -> InstanceDecider.create(create, states);
            case RegisterSourceTable register -> InstanceDecider.register(register, states);
            case SyncTaskCommand task -> SyncTaskDecider.decide(task, states);
        };
    }
}
