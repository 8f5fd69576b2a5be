package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// On and off alternate.
final class SetEncryptionDecider {

    private SetEncryptionDecider() {}

    static Decision decide(SetEncryption command, States states, Context context) {
        String instanceId = command.instanceId();
        boolean enabled = command.enabled();
        return InstanceIdCheck.live(instanceId, states, live -> live.sseEnabled() == enabled
                ? Decision.reject(new InstanceRejection.EncryptionUnchanged(enabled))
                : Decision.accept(new InstanceEncryptionSet(
                        instanceId, enabled, context.at().getEpochSecond())));
    }
}
