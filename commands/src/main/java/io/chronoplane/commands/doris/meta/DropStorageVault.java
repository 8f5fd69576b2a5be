package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Takes a vault away from its instance. What is in it is not touched.
///
/// @param kind  what must be behind it
/// @param vault whose name says which one is meant; null when missing
public record DropStorageVault(StorageTarget target, VaultKind kind, @Nullable VaultRequest vault)
        implements StorageCommand {

    @Override
    public String instanceId() {
        return target.instanceId();
    }
}
