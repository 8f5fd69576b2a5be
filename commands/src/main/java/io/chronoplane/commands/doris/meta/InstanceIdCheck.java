package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Decision;
import java.util.Optional;
import java.util.function.Supplier;

/// What every command needs first: an id that can be one.
final class InstanceIdCheck {

    private InstanceIdCheck() {}

    static Optional<DorisMetaRejection> of(String instanceId) {
        return instanceId.isEmpty()
                ? Optional.of(new InstanceRejection.InstanceIdMissing())
                : TextLimit.check(TextField.INSTANCE_ID, instanceId);
    }

    /// Goes on when the id can be one, refuses when not.
    static Decision then(String instanceId, Supplier<Decision> next) {
        return of(instanceId).<Decision>map(Decision::reject).orElseGet(next);
    }
}
