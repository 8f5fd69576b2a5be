package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;
import java.util.function.Function;

/// What every change of storage needs: an instance that is live. Goes on when it is there, and refuses when not.
final class StorageChange {

    private StorageChange() {}

    static Decision on(StorageTarget target, States states, Function<Live, Decision> next) {
        if (target.cloudUniqueId().isEmpty()) {
            return Decision.reject(new StorageRejection.StorageTargetMissing());
        }
        return target.instanceId().isEmpty()
                ? Decision.reject(new StorageRejection.StorageTargetUnresolved())
                : on(target.instanceId(), states, next);
    }

    static Decision on(String instanceId, States states, Function<Live, Decision> next) {
        Optional<DorisMetaRejection> wrong = TextLimit.check(TextField.INSTANCE_ID, instanceId);
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        return switch (states.of(DorisMetaEntities.INSTANCE, instanceId)) {
            case Instance.Absent none -> Decision.reject(new StorageRejection.StorageInstanceUnknown(instanceId));
            case Instance.Deleted gone -> Decision.reject(new InstanceRejection.InstanceGone(instanceId));
            case Live live -> next.apply(live);
        };
    }
}
