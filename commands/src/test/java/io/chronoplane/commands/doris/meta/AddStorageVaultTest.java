package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.FRESH;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Stored.ID;
import static io.chronoplane.commands.doris.meta.Stored.TARGET;
import static io.chronoplane.commands.doris.meta.Stored.hdfs;
import static io.chronoplane.commands.doris.meta.Stored.request;
import static io.chronoplane.commands.doris.meta.Stored.s3;
import static io.chronoplane.commands.doris.meta.Stored.vaults;

import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceGone;
import io.chronoplane.commands.doris.meta.StorageRejection.HdfsNameInvalid;
import io.chronoplane.commands.doris.meta.StorageRejection.HdfsPrefixInvalid;
import io.chronoplane.commands.doris.meta.StorageRejection.KeysBesideRole;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreProviderMissing;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRequestIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRoleIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreTooLarge;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageInstanceUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetMissing;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetUnresolved;
import io.chronoplane.commands.doris.meta.VaultRejection.HdfsMissing;
import io.chronoplane.commands.doris.meta.VaultRejection.HdfsVaultMissing;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultNameMalformed;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultNameTaken;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultsUnsupported;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What add_s3_vault and add_hdfs_vault do and refuse, in upstream's order.
class AddStorageVaultTest {

    private static final String PATTERN = "^[a-zA-Z][0-9a-zA-Z_]*$";
    private static final Given GIVEN = Given.events(vaults(hdfs("1", "built_in_storage_vault")));
    private static final ObjectStores STORE = ObjectStores.complete();

    @Test
    void anS3Vault_isAdded_withTheNextId_withoutPrefixAndExternalEndpoint() {
        ObjectStores store = STORE.externalEndpoint(null);
        GIVEN.when(addS3("vault_2", store))
                .then(added(s3Vault("2", "vault_2", store.sent().registered("2", "", "", false, NOW)), false));
        Given.events(Stored.vaults()).when(addS3("v", store))
                .then(added(s3Vault("1", "v", store.sent().registered("1", "", "", false, NOW)), false));
    }

    @Test
    void anS3Vault_hasTheEncryptionOfItsInstance_andItsPathFormat() {
        VaultSpec spec = new VaultSpec(Samples.hdfs("hdfs://ignored", "").hdfs(), STORE.sent(), new PathFormat(1, 2));
        ObjectStore registered = STORE.sent().registered("2", "", "external", true, NOW);
        Given.events(vaults(s3("1", "first")), new InstanceEncryptionSet(ID, true, EARLIER))
                .when(new AddStorageVault(TARGET, VaultKind.S3, new VaultRequest("v", null, spec), false))
                .then(added(new StorageVault("2", "v", null, registered, new PathFormat(1, 2)), false));
    }

    @Test
    void anS3Vault_isAdded_withARole() {
        ObjectStore role = ObjectStores.withRole().sent();
        GIVEN.when(new AddStorageVault(TARGET, VaultKind.S3, request("v", role), false))
                .then(added(s3Vault("2", "v", role.registered("2", "", "", false, NOW)), false));
    }

    @Test
    void anHdfsVault_isAdded_inADirectoryOfItsOwn() {
        GIVEN.when(addHdfs("v", " hdfs://h/ ", "/data/"))
                .then(added(hdfsVault("2", "v", "hdfs://h", "data_" + FRESH), false));
        GIVEN.when(addHdfs("w", "hdfs://h", null)).then(added(hdfsVault("2", "w", "hdfs://h", "_" + FRESH), false));
    }

    @Test
    void aVault_becomesTheDefault_whenAskedFor() {
        StorageVault vault = s3Vault("2", "v", STORE.sent().registered("2", "", "external", false, NOW));
        GIVEN.when(new AddStorageVault(TARGET, VaultKind.S3, request("v", STORE.sent()), true))
                .then(added(vault, true));
    }

    @Test
    void anId_isOneMoreThanTheGreatest_andComesAgainWhenThatOneIsDropped() {
        Given.events(vaults(s3("3", "c"), s3("1", "a")))
                .when(addS3("v", STORE))
                .then(added(s3Vault("4", "v", STORE.sent().registered("4", "", "external", false, NOW)), false));
        Given.events(vaults(s3("1", "a"), s3("2", "b")), new StorageVaultDropped(ID, "2", "b", EARLIER))
                .when(addS3("v", STORE))
                .then(added(s3Vault("2", "v", STORE.sent().registered("2", "", "external", false, NOW)), false));
    }

    @Test
    void aVault_isRefused_underANameThatIsTaken() {
        GIVEN.when(addS3("built_in_storage_vault", STORE)).refused(new VaultNameTaken("built_in_storage_vault"));
        GIVEN.when(addHdfs("built_in_storage_vault", "hdfs://h", "p"))
                .refused(new VaultNameTaken("built_in_storage_vault"));
        Given.events(vaults(s3("1", "a")), new StorageVaultDropped(ID, "1", "a", EARLIER))
                .when(addS3("a", STORE))
                .then(added(s3Vault("1", "a", STORE.sent().registered("1", "", "external", false, NOW)), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "_a", "a-b", "a b", "größe", "a.b"})
    void aVault_isRefused_underANameThatIsNone(String name) {
        GIVEN.when(addS3(name, STORE)).refused(new VaultNameMalformed(name, PATTERN));
        GIVEN.when(addHdfs(name, "hdfs://h", "p")).refused(new VaultNameMalformed(name, PATTERN));
    }

    @Test
    void s3Checks_answerInOrder() {
        StorageTarget none = new StorageTarget("", "");
        ObjectStores bare = STORE.provider(null).bucket(null);
        AddStorageVault missing = new AddStorageVault(none, VaultKind.S3, null, false);
        GIVEN.when(missing).refused(new ObjectStoreRequestIncomplete(missing));
        AddStorageVault empty = new AddStorageVault(none, VaultKind.S3, request("", null), false);
        GIVEN.when(empty).refused(new ObjectStoreRequestIncomplete(empty));
        AddStorageVault huge =
                new AddStorageVault(none, VaultKind.S3, request("", bare.prefix("p".repeat(1024)).sent()), false);
        GIVEN.when(huge).refused(new ObjectStoreTooLarge(huge, 1024));
        GIVEN.when(new AddStorageVault(none, VaultKind.S3, request("", bare.roleArn("r").sent()), false))
                .refused(new KeysBesideRole());
        AddStorageVault keyless = new AddStorageVault(none, VaultKind.S3, request("", bare.ak("").sent()), false);
        GIVEN.when(keyless).refused(new ObjectStoreRequestIncomplete(keyless));
        VaultRequest asked = request("", bare.sent());
        GIVEN.when(new AddStorageVault(none, VaultKind.S3, asked, false)).refused(new StorageTargetMissing());
        GIVEN.when(new AddStorageVault(new StorageTarget("u", ""), VaultKind.S3, asked, false))
                .refused(new StorageTargetUnresolved());
        GIVEN.when(new AddStorageVault(new StorageTarget("u", "x"), VaultKind.S3, asked, false))
                .refused(new StorageInstanceUnknown("x"));
        Given.events(vaults(), new InstanceDropped(ID, EARLIER)).when(addS3("", bare)).refused(new InstanceGone(ID));
        Given.events(Stored.legacy()).when(addS3("", bare)).refused(new VaultsUnsupported());
        GIVEN.when(addS3("", bare)).refused(new ObjectStoreProviderMissing());
        GIVEN.when(addS3("", bare.provider(Provider.UNKNOWN))).refused(new ObjectStoreProviderMissing());
        GIVEN.when(addS3("", STORE.bucket(""))).refused(new ObjectStoreIncomplete());
        GIVEN.when(addS3("", STORE.endpoint(null))).refused(new ObjectStoreIncomplete());
        GIVEN.when(addS3("", STORE.region(null))).refused(new ObjectStoreIncomplete());
        ObjectStores role = ObjectStores.withRole();
        GIVEN.when(addS3("", role.credentialProvider(CredentialProvider.SIMPLE)))
                .refused(new ObjectStoreRoleIncomplete());
        GIVEN.when(addS3("", role.provider(Provider.COS))).refused(new ObjectStoreRoleIncomplete());
        GIVEN.when(addS3("", STORE)).refused(new VaultNameMalformed("", PATTERN));
    }

    @Test
    void hdfsChecks_answerInOrder() {
        StorageTarget none = new StorageTarget("", "");
        AddStorageVault missing = new AddStorageVault(none, VaultKind.HDFS, null, false);
        GIVEN.when(missing).refused(new HdfsVaultMissing(missing));
        AddStorageVault nameless = new AddStorageVault(none, VaultKind.HDFS, Stored.named(""), false);
        GIVEN.when(nameless).refused(new HdfsVaultMissing(nameless));
        VaultRequest bad = request("1", null);
        GIVEN.when(new AddStorageVault(none, VaultKind.HDFS, bad, false)).refused(new StorageTargetMissing());
        GIVEN.when(new AddStorageVault(new StorageTarget("u", ""), VaultKind.HDFS, bad, false))
                .refused(new StorageTargetUnresolved());
        Given.events(Stored.legacy())
                .when(new AddStorageVault(TARGET, VaultKind.HDFS, bad, false))
                .refused(new VaultsUnsupported());
        GIVEN.when(new AddStorageVault(TARGET, VaultKind.HDFS, bad, false))
                .refused(new VaultNameMalformed("1", PATTERN));
        GIVEN.when(new AddStorageVault(TARGET, VaultKind.HDFS, request("v", STORE.sent()), false))
                .refused(new HdfsMissing("v"));
        GIVEN.when(addHdfs("v", "", "hdfs://x")).refused(new HdfsPrefixInvalid("hdfs://x"));
        GIVEN.when(addHdfs("v", " ", "x")).refused(new HdfsNameInvalid(""));
    }

    private static AddStorageVault addS3(String name, ObjectStores store) {
        return new AddStorageVault(TARGET, VaultKind.S3, request(name, store.sent()), false);
    }

    private static AddStorageVault addHdfs(String name, String fsName, @Nullable String prefix) {
        return new AddStorageVault(
                TARGET, VaultKind.HDFS, new VaultRequest(name, null, Samples.hdfs(fsName, prefix)), false);
    }

    private static StorageVault s3Vault(String id, String name, ObjectStore store) {
        return new StorageVault(id, name, null, store, null);
    }

    private static StorageVault hdfsVault(String id, String name, String fsName, String prefix) {
        return new StorageVault(id, name, Samples.hdfs(fsName, prefix).hdfs(), null, null);
    }

    private static StorageVaultAdded added(StorageVault vault, boolean asDefault) {
        return new StorageVaultAdded(ID, vault, asDefault, NOW);
    }
}
