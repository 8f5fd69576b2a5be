package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// Gives an instance one more vault.
///
/// @param vault     null when missing
/// @param asDefault whether new tables are to use it unless they say otherwise
public record AddStorageVault(
        StorageTarget target, VaultKind kind, @Nullable VaultRequest vault, boolean asDefault)
        implements StorageCommand {

    @Override
    public String instanceId() {
        return target.instanceId();
    }
}
