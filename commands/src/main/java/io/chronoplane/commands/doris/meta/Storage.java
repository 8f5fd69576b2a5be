package io.chronoplane.commands.doris.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an instance keeps its data.
///
/// @param vaultsEnabled    whether it uses vaults; else it uses object stores directly, the legacy form
/// @param objectStores     of the legacy form, at most 10
/// @param vaults           in the order of their ids
/// @param defaultVaultId   null when none was chosen
/// @param defaultVaultName null when none was chosen
public record Storage(
        boolean vaultsEnabled,
        List<ObjectStore> objectStores,
        List<StorageVault> vaults,
        @Nullable String defaultVaultId,
        @Nullable String defaultVaultName) {

    public Storage {
        objectStores = List.copyOf(objectStores);
        vaults = List.copyOf(vaults);
    }
}
