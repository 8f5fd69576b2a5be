package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// A RAM user, whoever was it before. To set the same one again changes nothing and is allowed.
final class SetRamUserDecider {

    private SetRamUserDecider() {}

    static Decision decide(SetRamUser command, States states, Context context) {
        if (command.instanceId().isEmpty()) {
            return Decision.reject(new StorageRejection.StorageTargetUnresolved());
        }
        RamUser asked = command.ramUser();
        if (asked == null || !StorageCheck.complete(asked)) {
            return Decision.reject(new StorageRejection.RamUserRequestIncomplete(command));
        }
        return StorageChange.on(command.instanceId(), states, live -> asked.equals(live.ramUser())
                ? Decision.accept()
                : Decision.accept(new RamUserSet(
                        command.instanceId(), asked, context.at().getEpochSecond())));
    }
}
