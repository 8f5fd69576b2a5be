package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.FRESH;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.creating;
import static io.chronoplane.commands.doris.meta.Samples.hdfs;
import static io.chronoplane.commands.doris.meta.Samples.ramUser;
import static io.chronoplane.commands.doris.meta.Samples.vault;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What create_instance makes of a command.
class CreateInstanceTest {

    private static final ObjectStores STORE = ObjectStores.complete();

    @Test
    void create_makesAnInstanceForVaults_withoutAnyStorage() {
        Given.nothing()
                .when(creating("i-1"))
                .then(happened("i-1", new Storage(true, List.of(), List.of(), null, null)));
    }

    @Test
    void create_keepsNameUserAndRamUser() {
        RamUser ram = ramUser("ram", "a", "s");
        Given.nothing()
                .when(new CreateInstance("i-1", "name", "user", null, null, ram, true))
                .then(new InstanceCreated(
                        "i-1", "name", "user", true, ram, new Storage(true, List.of(), List.of(), null, null), NOW));
    }

    @Test
    void create_registersALegacyObjectStoreAsNumberOne_withoutVaults() {
        ObjectStore stored = STORE.sent().registered("1", "", "external", false, NOW);
        Given.nothing()
                .when(creating("i-1", null, STORE.sent(), null))
                .then(happened("i-1", new Storage(false, List.of(stored), List.of(), null, null)));
    }

    @Test
    void create_acceptsALegacyObjectStore_withoutExternalEndpoint() {
        ObjectStore sent = STORE.externalEndpoint(null).sent();
        Given.nothing()
                .when(creating("i-1", null, sent, null))
                .then(happened(
                        "i-1",
                        new Storage(false, List.of(sent.registered("1", "", "", false, NOW)), List.of(), null, null)));
    }

    @ParameterizedTest
    @CsvSource({"/aa/bb/,aa/bb", "aa/bb//,aa/bb", "'  /aa/bb',aa/bb", "' \t/ ',''", "'a b','a b'"})
    void create_trimsThePrefix(String prefix, String kept) {
        ObjectStore sent = STORE.prefix(prefix).sent();
        Given.nothing()
                .when(creating("i-1", vault(sent), null, null))
                .then(happened("i-1", vaults(builtIn(null, sent.registered("1", kept, "external", true, NOW)))));
    }

    @Test
    void create_givesAnHdfsVaultItsOwnDirectory() {
        Given.nothing()
                .when(creating("i-1", hdfs("hdfs://h:4007/", "/data/"), null, null))
                .then(happened("i-1", vaults(builtIn(hdfs("hdfs://h:4007", "data_" + FRESH).hdfs(), null))));
    }

    @Test
    void create_keepsTheDirectoryOfAnHdfsVault_whenTheyNeedNotBeDistinct() {
        Given.nothing()
                .under(new DorisMetaRules(false, false, Duration.ZERO))
                .when(creating("i-1", hdfs("hdfs://h:4007", "data"), null, null))
                .then(happened("i-1", vaults(builtIn(hdfs("hdfs://h:4007", "data").hdfs(), null))));
    }

    @Test
    void create_acceptsARoleInsteadOfKeys() {
        ObjectStore sent = ObjectStores.withRole().sent();
        Given.nothing()
                .when(creating("i-1", vault(sent), null, null))
                .then(happened("i-1", vaults(builtIn(null, sent.registered("1", "", "", true, NOW)))));
    }

    private static InstanceCreated happened(String instanceId, Storage storage) {
        return new InstanceCreated(instanceId, "", "", false, null, storage, NOW);
    }

    private static Storage vaults(StorageVault vault) {
        return new Storage(true, List.of(), List.of(vault), null, null);
    }

    private static StorageVault builtIn(@Nullable HdfsVault hdfs, @Nullable ObjectStore store) {
        return new StorageVault("1", "built_in_storage_vault", hdfs, store, null);
    }
}
