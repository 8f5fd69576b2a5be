package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;
import java.util.function.Function;
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

    /// Goes on when there is a live instance with the id, refuses when not.
    static Decision live(String instanceId, States states, Function<Live, Decision> next) {
        return then(instanceId, () -> switch (states.of(DorisMetaEntities.INSTANCE, instanceId)) {
            case Instance.Absent none -> Decision.reject(new InstanceRejection.InstanceUnknown(instanceId));
            case Instance.Deleted gone -> Decision.reject(new InstanceRejection.InstanceGone(instanceId));
            case Live live -> next.apply(live);
        });
    }
}
