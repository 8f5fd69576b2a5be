package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Stored.ID;
import static io.chronoplane.commands.doris.meta.Stored.hdfs;
import static io.chronoplane.commands.doris.meta.Stored.pair;
import static io.chronoplane.commands.doris.meta.Stored.roleStore;
import static io.chronoplane.commands.doris.meta.Stored.s3;
import static io.chronoplane.commands.doris.meta.Stored.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.core.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What each event makes of the storage of an instance.
class StorageFoldTest {

    private static final StorageSetup STORES = new StorageSetup(
            false, null, new Storage(false, List.of(store("1", "a"), roleStore("2")), List.of(), null, null));
    private static final StorageSetup VAULTS = new StorageSetup(
            false, null, new Storage(true, List.of(), List.of(s3("1", "a"), hdfs("2", "h")), "1", "a"));

    @Test
    void keys_takeThePlaceOfARole_andARoleThatOfKeys_andDateTheStore() {
        ObjectStore withKeys = after(STORES, altered("2", pair("x", "y"))).objectStores().get(1);
        assertThat(withKeys.ak()).isEqualTo(Secret.of("x"));
        assertThat(withKeys.roleArn()).isNull();
        assertThat(withKeys.credentialProvider()).isNull();
        assertThat(withKeys.mtime()).isEqualTo(NOW);
        assertThat(withKeys.ctime()).isEqualTo(Samples.EARLIER);
        ObjectStore withRole =
                after(STORES, altered("1", new Credentials.Role("r", "e"))).objectStores().get(0);
        assertThat(withRole.ak()).isNull();
        assertThat(withRole.sk()).isNull();
        assertThat(withRole.roleArn()).isEqualTo("r");
        assertThat(withRole.externalId()).isEqualTo("e");
        assertThat(withRole.credentialProvider()).isEqualTo(CredentialProvider.INSTANCE_PROFILE);
    }

    @Test
    void aRotation_changesKeysAndOwners_andLeavesTheOtherStores() {
        RamUser ram = Samples.ramUser("ram", "p", "q");
        StorageSetup rotated = StorageFold.apply(
                STORES,
                new InstanceKeysRotated(ID, List.of(new StoreKeys("1", "b", pair("x", "y"))), ram, NOW));
        assertThat(rotated.ramUser()).isEqualTo(ram);
        assertThat(rotated.storage().objectStores().get(0))
                .isEqualTo(store("1", "a").with(pair("x", "y"), NOW).ownedBy("b"));
        assertThat(rotated.storage().objectStores().get(1)).isEqualTo(roleStore("2"));
    }

    @Test
    void encryption_marksTheInstanceAndItsStores_butNoVault_andDatesNoStore() {
        StorageSetup on = StorageFold.apply(STORES, new InstanceEncryptionSet(ID, true, NOW));
        assertThat(on.sseEnabled()).isTrue();
        assertThat(on.storage().objectStores()).extracting(ObjectStore::sseEnabled).containsOnly(true);
        assertThat(on.storage().objectStores()).extracting(ObjectStore::mtime).containsOnly(Samples.EARLIER);
        assertThat(StorageFold.apply(on, new InstanceEncryptionSet(ID, false, NOW))).isEqualTo(STORES);
        assertThat(StorageFold.apply(VAULTS, new InstanceEncryptionSet(ID, true, NOW)).storage())
                .isEqualTo(VAULTS.storage());
    }

    @Test
    void theDefaultVault_isTheLastThatWasAddedAsSuch() {
        Storage added = after(VAULTS, new StorageVaultAdded(ID, s3("3", "c"), true, NOW));
        assertThat(added.vaults()).extracting(StorageVault::id).containsExactly("1", "2", "3");
        assertThat(added.defaultVaultId()).isEqualTo("3");
        assertThat(added.defaultVaultName()).isEqualTo("c");
        assertThat(after(VAULTS, new StorageVaultAdded(ID, s3("3", "c"), false, NOW)).defaultVaultId()).isEqualTo("1");
    }

    @Test
    void theDefaultVault_staysSo_underItsNewName() {
        Storage renamed = after(VAULTS, new StorageVaultAltered(ID, "1", "b", pair("x", "y"), true, NOW));
        assertThat(renamed.defaultVaultId()).isEqualTo("1");
        assertThat(renamed.defaultVaultName()).isEqualTo("b");
        assertThat(renamed.vaults().getFirst())
                .isEqualTo(new StorageVault(
                        "1", "b", null, store("1", "owner").with(pair("x", "y"), NOW).withPathStyle(true), null));
        Storage other = after(VAULTS, new StorageVaultAdded(ID, s3("3", "c"), false, NOW));
        Storage otherRenamed = StorageFold.apply(
                        VAULTS.with(other), new StorageVaultAltered(ID, "3", "d", null, null, NOW))
                .storage();
        assertThat(otherRenamed.defaultVaultName()).isEqualTo("a");
        assertThat(otherRenamed.vaults()).extracting(StorageVault::name).containsExactly("a", "h", "d");
    }

    @Test
    void thereIsNoDefaultVault_whenItIsDropped() {
        Storage without = after(VAULTS, new StorageVaultDropped(ID, "1", "a", NOW));
        assertThat(without.vaults()).extracting(StorageVault::name).containsExactly("h");
        assertThat(without.defaultVaultId()).isNull();
        assertThat(without.defaultVaultName()).isNull();
        Storage other = after(VAULTS, new StorageVaultDropped(ID, "2", "h", NOW));
        assertThat(other.defaultVaultId()).isEqualTo("1");
        assertThat(other.defaultVaultName()).isEqualTo("a");
    }

    @Test
    void anEventAboutWhatIsNotThere_isAnError() {
        assertThatThrownBy(() -> after(STORES, altered("9", pair("x", "y"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> after(VAULTS, new StorageVaultAltered(ID, "2", "b", null, null, NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Storage after(StorageSetup setup, StorageEvent event) {
        return StorageFold.apply(setup, event).storage();
    }

    private static StorageEvent altered(String id, Credentials credentials) {
        return new ObjectStoreAltered(ID, id, credentials, NOW);
    }
}
