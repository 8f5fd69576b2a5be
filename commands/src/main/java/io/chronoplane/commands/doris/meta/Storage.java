package io.chronoplane.commands.doris.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an instance keeps its data.
///
/// @param vaultsEnabled    whether it uses vaults; else it uses object stores directly, the legacy form
/// @param objectStores     of the legacy form, at most 10
/// @param vaults           in the order in which they came
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

    @Nullable StorageVault vaultNamed(String name) {
        return vaults.stream().filter(vault -> vault.name().equals(name)).findFirst().orElse(null);
    }

    /// The id of what comes next: one more than the greatest that is there.
    String nextId() {
        int greatest = Stream.concat(
                        objectStores.stream().map(ObjectStore::registeredId),
                        vaults.stream().map(StorageVault::id))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return Integer.toString(greatest + 1);
    }

    Storage add(ObjectStore store) {
        return with(plus(objectStores, store));
    }

    /// @throws IllegalArgumentException when there is no such store
    Storage alterStore(String id, UnaryOperator<ObjectStore> change) {
        return with(changed(objectStores, store -> store.registeredId().equals(id), change));
    }

    Storage eachStore(UnaryOperator<ObjectStore> change) {
        return with(objectStores.stream().map(change).toList());
    }

    Storage add(StorageVault vault, boolean asDefault) {
        return new Storage(
                vaultsEnabled,
                objectStores,
                plus(vaults, vault),
                asDefault ? vault.id() : defaultVaultId,
                asDefault ? vault.name() : defaultVaultName);
    }

    /// The default vault stays so under another name.
    ///
    /// @throws IllegalArgumentException when there is no such vault
    Storage alterVault(String id, UnaryOperator<StorageVault> change) {
        List<StorageVault> after = changed(vaults, vault -> vault.id().equals(id), change);
        String defaultName = after.stream()
                .filter(vault -> vault.id().equals(defaultVaultId))
                .map(StorageVault::name)
                .findFirst()
                .orElse(defaultVaultName);
        return new Storage(vaultsEnabled, objectStores, after, defaultVaultId, defaultName);
    }

    /// Without the default vault there is no default.
    Storage dropVault(String id) {
        boolean isDefault = id.equals(defaultVaultId);
        return new Storage(
                vaultsEnabled,
                objectStores,
                vaults.stream().filter(vault -> !vault.id().equals(id)).toList(),
                isDefault ? null : defaultVaultId,
                isDefault ? null : defaultVaultName);
    }

    private Storage with(List<ObjectStore> stores) {
        return new Storage(vaultsEnabled, stores, vaults, defaultVaultId, defaultVaultName);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        List<T> after = new ArrayList<>(all);
        after.replaceAll(one -> which.test(one) ? change.apply(one) : one);
        if (all.stream().noneMatch(which)) {
            throw new IllegalArgumentException("nothing to change among " + all.size());
        }
        return after;
    }
}
