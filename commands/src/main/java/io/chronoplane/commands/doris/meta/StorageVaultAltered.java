package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// A vault with an object store is another in some respect.
///
/// @param name         that it has from now on
/// @param credentials  null when it keeps them
/// @param usePathStyle null when that stays as it is
public record StorageVaultAltered(
        String instanceId,
        String vaultId,
        String name,
        @Nullable Credentials credentials,
        @Nullable Boolean usePathStyle,
        long at)
        implements StorageEvent {}
