package io.chronoplane.commands.doris.meta;

import java.util.function.UnaryOperator;

/// How events change a [StorageSetup], in the state that decides and in the view that shows.
public final class StorageFold {

    private StorageFold() {}

    /// @throws IllegalArgumentException when the event is about a store or vault that is not there
    public static StorageSetup apply(StorageSetup setup, StorageEvent event) {
        Storage storage = setup.storage();
        return switch (event) {
            case ObjectStoreAdded added -> setup.with(storage.add(added.store()));
            case ObjectStoreAltered altered ->
                setup.with(storage.alterStore(
                        altered.storeId(), store -> store.with(altered.credentials(), altered.at())));
            case InstanceKeysRotated rotated -> rotated(setup, rotated);
            case RamUserSet set -> setup.with(set.ramUser());
            case InstanceEncryptionSet set -> setup.encrypted(set.enabled());
            case StorageVaultAdded added -> setup.with(storage.add(added.vault(), added.asDefault()));
            case StorageVaultAltered altered -> setup.with(storage.alterVault(altered.vaultId(), altered(altered)));
            case StorageVaultDropped dropped -> setup.with(storage.dropVault(dropped.vaultId()));
        };
    }

    private static StorageSetup rotated(StorageSetup setup, InstanceKeysRotated event) {
        Storage storage = setup.storage();
        for (StoreKeys changed : event.stores()) {
            storage = storage.alterStore(
                    changed.storeId(),
                    store -> store.with(changed.keys(), event.at()).ownedBy(changed.userId()));
        }
        StorageSetup after = setup.with(storage);
        RamUser ramUser = event.ramUser();
        return ramUser == null ? after : after.with(ramUser);
    }

    private static UnaryOperator<StorageVault> altered(StorageVaultAltered event) {
        return vault -> {
            ObjectStore store = vault.objectStore();
            if (store == null) {
                throw new IllegalArgumentException("no object store in vault " + vault.id());
            }
            Credentials credentials = event.credentials();
            Boolean usePathStyle = event.usePathStyle();
            ObjectStore opened = credentials == null ? store : store.with(credentials, event.at());
            ObjectStore styled = usePathStyle == null ? opened : opened.withPathStyle(usePathStyle);
            return new StorageVault(
                    vault.id(), event.name(), null, styled.changedAt(event.at()), vault.pathFormat());
        };
    }
}
