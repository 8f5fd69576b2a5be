package io.chronoplane.commands.doris.meta;

/// An instance has one more vault.
///
/// @param asDefault whether it is the default one now
public record StorageVaultAdded(String instanceId, StorageVault vault, boolean asDefault, long at)
        implements StorageEvent {}
