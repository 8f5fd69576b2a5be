package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// NORMAL and OVERDUE alternate; nothing else can be asked for.
final class SetInstanceStatusDecider {

    private SetInstanceStatusDecider() {}

    static Decision decide(SetInstanceStatus command, States states, Context context) {
        InstanceStatus to = command.status();
        if (to == null || to == InstanceStatus.DELETED) {
            return Decision.reject(new InstanceRejection.InstanceStatusNotSettable(command.op()));
        }
        String instanceId = command.instanceId();
        return InstanceIdCheck.then(instanceId, () -> switch (states.of(DorisMetaEntities.INSTANCE, instanceId)) {
            case Instance.Absent none -> Decision.reject(new InstanceRejection.InstanceUnknown(instanceId));
            case Instance.Deleted gone -> Decision.reject(new InstanceRejection.InstanceStatusFinal(instanceId, to));
            case Live live -> live.status() == to
                    ? Decision.reject(new InstanceRejection.InstanceStatusUnchanged(instanceId, to))
                    : Decision.accept(new InstanceStatusChanged(
                            instanceId, live.status(), to, context.at().getEpochSecond()));
        });
    }
}
