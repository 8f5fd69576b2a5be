package io.chronoplane.commands.doris.meta;

import org.jspecify.annotations.Nullable;

/// All that an instance has for keeping its data.
///
/// @param sseEnabled whether the servers of its object stores encrypt what they are given
public record StorageSetup(boolean sseEnabled, @Nullable RamUser ramUser, Storage storage) {

    StorageSetup with(Storage newStorage) {
        return new StorageSetup(sseEnabled, ramUser, newStorage);
    }

    StorageSetup with(RamUser newRamUser) {
        return new StorageSetup(sseEnabled, newRamUser, storage);
    }

    StorageSetup encrypted(boolean enabled) {
        return new StorageSetup(enabled, ramUser, storage.eachStore(store -> store.encrypted(enabled)));
    }
}
