package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;
import java.util.Optional;

/// An id is taken once and for all. An instance without any storage is allowed: vaults may follow.
final class CreateInstanceDecider {

    private CreateInstanceDecider() {}

    static Decision decide(CreateInstance command, States states, Context context, DorisMetaRules rules) {
        Optional<DorisMetaRejection> wrong = StorageCheck.ramUser(command.ramUser())
                .or(() -> StorageCheck.legacy(command.objectStore()))
                .or(() -> StorageCheck.vaultObjectStore(command.vault()))
                .or(() -> InstanceIdCheck.of(command.instanceId()))
                .or(() -> StorageCheck.vaultHdfs(command.vault()));
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        return switch (states.of(DorisMetaEntities.INSTANCE, command.instanceId())) {
            case Instance.Absent none -> Decision.accept(created(command, context, rules));
            case Live live -> Decision.reject(new InstanceRejection.InstanceIdTaken(command.instanceId()));
            case Instance.Deleted gone -> Decision.reject(new InstanceRejection.InstanceIdTaken(command.instanceId()));
        };
    }

    private static InstanceCreated created(CreateInstance command, Context context, DorisMetaRules rules) {
        return new InstanceCreated(
                command.instanceId(),
                command.name(),
                command.userId(),
                command.sseEnabled(),
                command.ramUser(),
                NewStorage.of(command, context, rules),
                context.at().getEpochSecond());
    }
}
