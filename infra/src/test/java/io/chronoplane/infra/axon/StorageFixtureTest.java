package io.chronoplane.infra.axon;

import static io.chronoplane.infra.axon.Past.THEN;
import static io.chronoplane.infra.axon.Past.created;
import static io.chronoplane.infra.axon.Past.dropped;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.AddObjectStore;
import io.chronoplane.commands.doris.meta.AlterObjectStore;
import io.chronoplane.commands.doris.meta.Credentials;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.InstanceCreated;
import io.chronoplane.commands.doris.meta.InstanceEncryptionSet;
import io.chronoplane.commands.doris.meta.InstanceKeysRotated;
import io.chronoplane.commands.doris.meta.InstanceRejection;
import io.chronoplane.commands.doris.meta.InstanceRenamed;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.ObjectStoreAdded;
import io.chronoplane.commands.doris.meta.ObjectStoreAltered;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.RamUserSet;
import io.chronoplane.commands.doris.meta.RenameInstance;
import io.chronoplane.commands.doris.meta.RotateKeys;
import io.chronoplane.commands.doris.meta.SetEncryption;
import io.chronoplane.commands.doris.meta.SetRamUser;
import io.chronoplane.commands.doris.meta.Storage;
import io.chronoplane.commands.doris.meta.StorageRejection;
import io.chronoplane.commands.doris.meta.StorageTarget;
import io.chronoplane.commands.doris.meta.StorageVault;
import io.chronoplane.commands.doris.meta.StorageVaultAdded;
import io.chronoplane.commands.doris.meta.StorageVaultAltered;
import io.chronoplane.commands.doris.meta.StorageVaultDropped;
import io.chronoplane.commands.doris.meta.StoreKeys;
import io.chronoplane.commands.doris.meta.VaultKind;
import io.chronoplane.commands.doris.meta.VaultRejection;
import io.chronoplane.infra.doris.DorisStorage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where an instance keeps its data, through Axon.
class StorageFixtureTest {

    private static final long NOW = DorisFixture.NOW.getEpochSecond();
    private static final StorageTarget TARGET = DorisStorage.target("i-1");
    /// The fixture writes what happened before without any command, so that there is no key for secrets.
    private static final ObjectStore STORE = DorisStorage.role("1", "r", THEN);
    private static final StorageVault VAULT = new StorageVault("1", "v", null, STORE, null);
    private static final RamUser RAM = DorisStorage.ramUser("ram", "ak", "sk");
    private static final List<Event> LEGACY = List.of(past(new Storage(false, List.of(STORE), List.of(), null, null)));
    private static final List<Event> VAULTS = List.of(past(new Storage(true, List.of(), List.of(VAULT), "1", "v")));

    static Stream<Arguments> accepted() {
        Credentials.Keys keys = new Credentials.Keys(Secret.of("x"), Secret.of("y"));
        return Stream.of(
                Arguments.of(LEGACY, new RenameInstance("i-1", "n"), new InstanceRenamed("i-1", "n", NOW)),
                Arguments.of(LEGACY, new SetEncryption("i-1", true), new InstanceEncryptionSet("i-1", true, NOW)),
                Arguments.of(LEGACY, new SetRamUser("i-1", RAM), new RamUserSet("i-1", RAM, NOW)),
                Arguments.of(
                        LEGACY,
                        new RotateKeys("i-1", List.of(DorisStorage.ramUser("owner", "x", "y")), null),
                        new InstanceKeysRotated("i-1", List.of(new StoreKeys("1", "owner", keys)), null, NOW)),
                Arguments.of(
                        LEGACY,
                        new AlterObjectStore(TARGET, true, DorisStorage.keys("1", "x", "y")),
                        new ObjectStoreAltered("i-1", "1", keys, NOW)),
                Arguments.of(
                        LEGACY,
                        DorisStorage.add("i-1", "x", "y"),
                        new ObjectStoreAdded("i-1", DorisStorage.registered("2", "x", "y", NOW), NOW)),
                Arguments.of(
                        VAULTS,
                        DorisStorage.addVault("i-1", "w", "x", "y"),
                        new StorageVaultAdded(
                                "i-1",
                                new StorageVault("2", "w", null, DorisStorage.registered("2", "x", "y", NOW), null),
                                false,
                                NOW)),
                Arguments.of(
                        VAULTS,
                        DorisStorage.alterVault("i-1", "v", "x", "y"),
                        new StorageVaultAltered("i-1", "1", "v", keys, null, NOW)),
                Arguments.of(
                        VAULTS,
                        DorisStorage.dropVault("i-1", VaultKind.S3, "v"),
                        new StorageVaultDropped("i-1", "1", "v", NOW)));
    }

    static Stream<Arguments> refused() {
        List<Event> gone = List.of(created("i-1"), dropped("i-1"));
        return Stream.of(
                Arguments.of(List.of(), new RenameInstance("i-1", "n"), new InstanceRejection.InstanceUnknown("i-1")),
                Arguments.of(gone, new SetEncryption("i-1", true), new InstanceRejection.InstanceGone("i-1")),
                Arguments.of(
                        List.of(),
                        new SetRamUser("i-1", RAM),
                        new StorageRejection.StorageInstanceUnknown("i-1")),
                Arguments.of(gone, DorisStorage.add("i-1", "x", "y"), new InstanceRejection.InstanceGone("i-1")),
                Arguments.of(
                        LEGACY,
                        new AddObjectStore(TARGET, DorisStorage.role(null, "r", null)),
                        new StorageRejection.ObjectStoreDuplicate()),
                Arguments.of(
                        LEGACY,
                        new AlterObjectStore(TARGET, false, DorisStorage.role("1", "r", null)),
                        new StorageRejection.CredentialsUnchanged()),
                Arguments.of(
                        LEGACY,
                        new RotateKeys("i-1", List.of(DorisStorage.ramUser("nobody", "x", "y")), null),
                        new StorageRejection.BucketUserUnknown()),
                Arguments.of(
                        VAULTS, DorisStorage.add("i-1", "x", "y"), new StorageRejection.ObjectStoresUnsupported()),
                Arguments.of(
                        VAULTS, DorisStorage.addVault("i-1", "v", "x", "y"), new VaultRejection.VaultNameTaken("v")),
                Arguments.of(
                        VAULTS,
                        DorisStorage.dropVault("i-1", VaultKind.HDFS, "v"),
                        new VaultRejection.VaultKindMismatched("v", VaultKind.HDFS)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aCommand_leadsToItsEvent_whenItIsAllowed(List<Event> given, DorisMetaCommand command, Event expected) {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.accepts(given, command, List.of(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aCommand_leadsToNothing_whenItIsNotAllowed(List<Event> given, DorisMetaCommand command, Rejection expected) {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.refuses(given, command, expected);
        }
    }

    private static Event past(Storage storage) {
        return new InstanceCreated("i-1", "name", "user", false, null, storage, THEN);
    }
}
