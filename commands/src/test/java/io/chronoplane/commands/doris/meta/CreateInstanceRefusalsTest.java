package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.creating;
import static io.chronoplane.commands.doris.meta.Samples.hdfs;
import static io.chronoplane.commands.doris.meta.Samples.ramUser;
import static io.chronoplane.commands.doris.meta.Samples.vault;

import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceIdMissing;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceIdTaken;
import io.chronoplane.commands.doris.meta.StorageRejection.HdfsNameInvalid;
import io.chronoplane.commands.doris.meta.StorageRejection.HdfsPrefixInvalid;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRoleIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.RamUserIncomplete;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What create_instance refuses, in upstream's order.
class CreateInstanceRefusalsTest {

    private static final ObjectStores STORE = ObjectStores.complete();

    static Stream<RamUser> incompleteRamUsers() {
        return Stream.of(ramUser("", "a", "s"), ramUser("u", "", "s"), ramUser("u", "a", ""));
    }

    @ParameterizedTest
    @MethodSource("incompleteRamUsers")
    void create_isRefused_forAnIncompleteRamUser(RamUser user) {
        Given.nothing().when(creating("i-1", null, null, user)).refused(new RamUserIncomplete());
    }

    static Stream<ObjectStores> incompleteStores() {
        return Stream.of(
                STORE.ak(null),
                STORE.ak(""),
                STORE.sk(null),
                STORE.sk(""),
                STORE.bucket(""),
                STORE.endpoint(null),
                STORE.region(""),
                STORE.provider(null),
                STORE.provider(Provider.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("incompleteStores")
    void create_isRefused_forAnIncompleteObjectStore(ObjectStores store) {
        Given.nothing().when(creating("i-1", null, store.sent(), null)).refused(new ObjectStoreIncomplete());
        Given.nothing().when(creating("i-1", vault(store.sent()), null, null)).refused(new ObjectStoreIncomplete());
    }

    @Test
    void create_isRefused_forAVaultWithoutExternalEndpoint_orWithoutAnything() {
        ObjectStore sent = STORE.externalEndpoint("").sent();
        Given.nothing().when(creating("i-1", vault(sent), null, null)).refused(new ObjectStoreIncomplete());
        Given.nothing()
                .when(creating("i-1", new VaultSpec(null, null, null), null, null))
                .refused(new ObjectStoreIncomplete());
    }

    static Stream<ObjectStores> incompleteRoles() {
        ObjectStores role = ObjectStores.withRole();
        return Stream.of(
                role.provider(Provider.OSS),
                role.provider(null),
                role.bucket(null),
                role.endpoint(""),
                role.region(null),
                role.credentialProvider(null),
                role.credentialProvider(CredentialProvider.SIMPLE));
    }

    @ParameterizedTest
    @MethodSource("incompleteRoles")
    void create_isRefused_forAnIncompleteRole(ObjectStores store) {
        Given.nothing().when(creating("i-1", null, store.sent(), null)).refused(new ObjectStoreRoleIncomplete());
    }

    @Test
    void create_isRefused_withoutAnId() {
        Given.nothing().when(creating("")).refused(new InstanceIdMissing());
    }

    @Test
    void create_isRefused_forAnHdfsPrefixThatIsAUrl() {
        Given.nothing()
                .when(creating("i-1", hdfs("hdfs://h", "hdfs://h/p"), null, null))
                .refused(new HdfsPrefixInvalid("hdfs://h/p"));
    }

    @Test
    void create_isRefused_forAnHdfsWithoutName() {
        Given.nothing().when(creating("i-1", hdfs(" / ", "p"), null, null)).refused(new HdfsNameInvalid(""));
        Given.nothing().when(creating("i-1", hdfs(null, "p"), null, null)).refused(new HdfsNameInvalid(""));
        Given.nothing()
                .when(creating("i-1", new VaultSpec(new HdfsVault(null, "p"), null, null), null, null))
                .refused(new HdfsNameInvalid(""));
    }

    @Test
    void create_isRefused_forAnIdThatIsTaken_evenByADroppedInstance() {
        Given.events(created("i-1")).when(creating("i-1")).refused(new InstanceIdTaken("i-1"));
        Given.events(created("i-1"), new InstanceDropped("i-1", NOW))
                .when(creating("i-1"))
                .refused(new InstanceIdTaken("i-1"));
    }

    @Test
    void checks_answerInOrder() {
        ObjectStore bad = STORE.ak(null).sent();
        RamUser badUser = ramUser("", "", "");
        VaultSpec badHdfs = hdfs("", "hdfs://x");
        Given given = Given.events(created("i-1"));
        given.when(creating("", badHdfs, bad, badUser)).refused(new RamUserIncomplete());
        given.when(creating("", badHdfs, bad, null)).refused(new ObjectStoreIncomplete());
        given.when(creating("", badHdfs, null, null)).refused(new InstanceIdMissing());
        given.when(creating("i-1", badHdfs, null, null)).refused(new HdfsPrefixInvalid("hdfs://x"));
        given.when(creating("i-1", hdfs("", "x"), null, null)).refused(new HdfsNameInvalid(""));
        given.when(creating("i-1", hdfs("hdfs://h", "x"), null, null)).refused(new InstanceIdTaken("i-1"));
    }
}
