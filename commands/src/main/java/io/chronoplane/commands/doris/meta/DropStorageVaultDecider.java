package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// A vault of the kind that was asked for, by its name. Upstream drops a vault of any kind as an HDFS one, and none as
/// an S3 one.
final class DropStorageVaultDecider {

    private DropStorageVaultDecider() {}

    static Decision decide(DropStorageVault command, States states, Context context) {
        String name = command.vault() == null ? "" : command.vault().name();
        VaultKind kind = command.kind();
        if (name.isEmpty()) {
            return Decision.reject(switch (kind) {
                case HDFS -> new VaultRejection.HdfsVaultMissing(command);
                case S3 -> new VaultRejection.VaultNameMissing();
            });
        }
        return StorageChange.on(command.target(), states, live -> {
            StorageVault vault = live.storage().vaultNamed(name);
            if (vault == null) {
                return Decision.reject(new VaultRejection.VaultUnknown(name, kind));
            }
            return VaultKind.of(vault) == kind
                    ? Decision.accept(new StorageVaultDropped(
                            command.instanceId(), vault.id(), name, context.at().getEpochSecond()))
                    : Decision.reject(new VaultRejection.VaultKindMismatched(name, kind));
        });
    }
}
