package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// Any name but none. It may be another instance's, or the one that the instance has.
final class RenameInstanceDecider {

    private RenameInstanceDecider() {}

    static Decision decide(RenameInstance command, States states, Context context) {
        String instanceId = command.instanceId();
        return InstanceIdCheck.live(instanceId, states, live -> command.name().isEmpty()
                ? Decision.reject(new InstanceRejection.InstanceNameMissing())
                : Decision.accept(new InstanceRenamed(
                        instanceId, command.name(), context.at().getEpochSecond())));
    }
}
