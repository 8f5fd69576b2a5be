package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Gives a vault with an object store another name, other credentials, another style of paths.
///
/// @param vault null when missing
public record AlterStorageVault(StorageTarget target, @Nullable VaultRequest vault) implements StorageCommand {

    @Override
    public String instanceId() {
        return target.instanceId();
    }
}
