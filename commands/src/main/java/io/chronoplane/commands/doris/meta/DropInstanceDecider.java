package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// An instance goes after its clusters; gone is gone.
final class DropInstanceDecider {

    private DropInstanceDecider() {}

    static Decision decide(DropInstance command, States states, Context context) {
        String instanceId = command.instanceId();
        return InstanceIdCheck.then(instanceId, () -> switch (states.of(DorisMetaEntities.INSTANCE, instanceId)) {
            case Instance.Absent none -> Decision.reject(new InstanceRejection.InstanceUnknown(instanceId));
            case Instance.Deleted gone -> Decision.accept();
            case Live live -> live.clusters().isEmpty()
                    ? Decision.accept(new InstanceDropped(instanceId, context.at().getEpochSecond()))
                    : Decision.reject(new InstanceRejection.InstanceHasClusters(instanceId));
        });
    }
}
