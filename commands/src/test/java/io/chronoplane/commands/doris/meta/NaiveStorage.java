package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The storage of one instance as plain maps by id, with everything as one text.
final class NaiveStorage {

    record Store(@Nullable String owner, String place, String keys) {}

    record Vault(VaultKind kind, String name, @Nullable String keys) {}

    final Map<Integer, Store> stores = new TreeMap<>();
    final Map<Integer, Vault> vaults = new LinkedHashMap<>();
    final boolean vaultsEnabled;
    boolean encrypted;
    @Nullable String ramKeys;
    @Nullable String ramId;
    @Nullable Integer defaultVault;

    NaiveStorage(InstanceCreated created) {
        vaultsEnabled = created.storage().vaultsEnabled();
        encrypted = created.sseEnabled();
        created.storage().objectStores().forEach(this::add);
    }

    /// Whether a well-formed command is to be accepted.
    boolean allows(StorageCommand command) {
        return switch (command) {
            case AddObjectStore add ->
                !vaultsEnabled && stores.size() < 10 && !has(naive(add.store(), null));
            case AlterObjectStore alter -> alters(alter);
            case RotateKeys rotate -> rotates(rotate);
            case SetRamUser set -> true;
            case SetEncryption set -> set.enabled() != encrypted;
            case AddStorageVault add -> vaultsEnabled && find(name(add.vault())) == null;
            case AlterStorageVault alter -> alters(alter);
            case DropStorageVault drop -> kindOf(name(drop.vault())) == drop.kind();
        };
    }

    // Owners do not matter for what makes two stores the same.
    private boolean has(Store asked) {
        return stores.values().stream()
                .anyMatch(store -> store.place().equals(asked.place()) && store.keys().equals(asked.keys()));
    }

    private boolean alters(AlterObjectStore alter) {
        ObjectStore asked = Objects.requireNonNull(alter.store());
        int id = Integer.parseInt(Objects.requireNonNull(asked.id()));
        Store store = stores.get(id);
        return store != null && id <= stores.size() && !store.keys().equals(keys(asked.ak(), asked.sk()));
    }

    private boolean alters(AlterStorageVault alter) {
        VaultRequest asked = alter.vault();
        return asked != null
                && kindOf(asked.name()) == VaultKind.S3
                && (asked.newName() == null || find(asked.newName()) == null);
    }

    private boolean rotates(RotateKeys rotate) {
        RamUser ram = rotate.ramUser();
        boolean ramOk = ram == null
                || (ram.userId().equals(ramId) && !keys(ram.ak(), ram.sk()).equals(ramKeys));
        List<Store> after = new ArrayList<>(stores.values());
        boolean found = rotate.bucketUsers().isEmpty();
        for (RamUser user : rotate.bucketUsers()) {
            for (int i = 0; i < after.size(); i++) {
                Store store = after.get(i);
                if (store.owner() != null && !store.owner().equals(user.userId())) {
                    continue;
                }
                String keys = keys(user.ak(), user.sk());
                if (store.keys().equals(keys) || (store.owner() == null && rotate.bucketUsers().size() > 1)) {
                    return false;
                }
                found = true;
                after.set(i, new Store(store.owner(), store.place(), keys));
            }
        }
        return ramOk && found;
    }

    void apply(StorageEvent event) {
        switch (event) {
            case ObjectStoreAdded added -> add(added.store());
            case ObjectStoreAltered altered ->
                stores.computeIfPresent(Integer.valueOf(altered.storeId()), (id, store) ->
                        new Store(store.owner(), store.place(), keys(altered.credentials())));
            case InstanceKeysRotated rotated -> {
                rotated.stores().forEach(changed ->
                        stores.computeIfPresent(Integer.valueOf(changed.storeId()), (id, store) ->
                                new Store(changed.userId(), store.place(), keys(changed.keys()))));
                if (rotated.ramUser() != null) {
                    ram(rotated.ramUser());
                }
            }
            case RamUserSet set -> ram(set.ramUser());
            case InstanceEncryptionSet set -> encrypted = set.enabled();
            case StorageVaultAdded added -> {
                StorageVault vault = added.vault();
                ObjectStore store = vault.objectStore();
                vaults.put(
                        Integer.valueOf(vault.id()),
                        new Vault(
                                VaultKind.of(vault),
                                vault.name(),
                                store == null ? null : keys(store.ak(), store.sk())));
                defaultVault = added.asDefault() ? Integer.valueOf(vault.id()) : defaultVault;
            }
            case StorageVaultAltered altered ->
                vaults.computeIfPresent(Integer.valueOf(altered.vaultId()), (id, vault) -> new Vault(
                        vault.kind(),
                        altered.name(),
                        altered.credentials() == null ? vault.keys() : keys(altered.credentials())));
            case StorageVaultDropped dropped -> {
                vaults.remove(Integer.valueOf(dropped.vaultId()));
                defaultVault = Integer.valueOf(dropped.vaultId()).equals(defaultVault) ? null : defaultVault;
            }
        }
    }

    private void add(ObjectStore store) {
        stores.put(Integer.valueOf(String.valueOf(store.id())), naive(store, store.userId()));
    }

    private void ram(RamUser user) {
        ramId = user.userId();
        ramKeys = keys(user.ak(), user.sk());
    }

    private static Store naive(@Nullable ObjectStore store, @Nullable String owner) {
        return store == null
                ? new Store(null, "", "")
                : new Store(owner, String.valueOf(store.prefix()), keys(store.ak(), store.sk()));
    }

    private static String keys(Credentials credentials) {
        return credentials instanceof Credentials.Keys pair ? keys(pair.ak(), pair.sk()) : "a role";
    }

    private static String keys(@Nullable Secret ak, @Nullable Secret sk) {
        return ak == null || sk == null ? "" : ak.reveal() + "/" + sk.reveal();
    }

    private @Nullable Vault find(@Nullable String name) {
        return vaults.values().stream().filter(vault -> vault.name().equals(name)).findFirst().orElse(null);
    }

    private @Nullable VaultKind kindOf(@Nullable String name) {
        Vault vault = find(name);
        return vault == null ? null : vault.kind();
    }

    private static @Nullable String name(@Nullable VaultRequest vault) {
        return vault == null ? null : vault.name();
    }

    /// The same of the real thing, as one text that can be compared.
    static String describe(StorageSetup setup) {
        InstanceCreated all = new InstanceCreated(
                "", "", "", setup.sseEnabled(), null, setup.storage(), 0);
        NaiveStorage naive = new NaiveStorage(all);
        setup.storage().vaults().forEach(vault -> naive.apply(new StorageVaultAdded("", vault, false, 0)));
        String id = setup.storage().defaultVaultId();
        naive.defaultVault = id == null ? null : Integer.valueOf(id);
        RamUser ram = setup.ramUser();
        if (ram != null) {
            naive.ram(ram);
        }
        return naive.toString();
    }

    @Override
    public String toString() {
        return stores + " " + vaults + " " + encrypted + " " + ramId + " " + ramKeys + " " + defaultVault;
    }
}
