package io.chronoplane.commands.doris.meta;

/// A vault is no longer its instance's. If it was the default one, there is none now.
public record StorageVaultDropped(String instanceId, String vaultId, String name, long at)
        implements StorageEvent {}
