package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Stored.ID;
import static io.chronoplane.commands.doris.meta.Stored.TARGET;
import static io.chronoplane.commands.doris.meta.Stored.change;
import static io.chronoplane.commands.doris.meta.Stored.hdfs;
import static io.chronoplane.commands.doris.meta.Stored.keys;
import static io.chronoplane.commands.doris.meta.Stored.named;
import static io.chronoplane.commands.doris.meta.Stored.pair;
import static io.chronoplane.commands.doris.meta.Stored.request;
import static io.chronoplane.commands.doris.meta.Stored.role;
import static io.chronoplane.commands.doris.meta.Stored.roleStore;
import static io.chronoplane.commands.doris.meta.Stored.s3;
import static io.chronoplane.commands.doris.meta.Stored.vaults;

import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceGone;
import io.chronoplane.commands.doris.meta.StorageRejection.KeysBesideRole;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRoleIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRoleUnsupported;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageInstanceUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetMissing;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetUnresolved;
import io.chronoplane.commands.doris.meta.VaultRejection.AlteredVaultUnknown;
import io.chronoplane.commands.doris.meta.VaultRejection.HdfsVaultMissing;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultChangeMissing;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultKeysIncomplete;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultKindMismatched;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultNameInUse;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultNameMalformed;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultNameMissing;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultPlaceFixed;
import io.chronoplane.commands.doris.meta.VaultRejection.VaultUnknown;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What alter_s3_vault, drop_s3_vault and drop_hdfs_vault do and refuse, in upstream's order.
class ChangeStorageVaultTest {

    private static final String ARN = "arn:aws:iam::1:role/r";
    /// One vault of each kind, and one on S3 with a role.
    private static final Given GIVEN = Given.events(vaults(
            s3("1", "a"), hdfs("2", "h"), new StorageVault("3", "r", null, roleStore("3"), null)));

    @Test
    void alter_changesName_keys_styleOfPaths_orAllOfThem() {
        GIVEN.when(alter("a", "b", change(null, null, null, null, null, null))).then(altered("1", "b", null, null));
        GIVEN.when(alter("a", null, keys(null, "x", "y"))).then(altered("1", "a", pair("x", "y"), null));
        GIVEN.when(alter("a", null, change(null, null, null, null, null, true))).then(altered("1", "a", null, true));
        GIVEN.when(alter("a", "b", change(null, "x", "y", null, null, false)))
                .then(altered("1", "b", pair("x", "y"), false));
    }

    @Test
    void alter_givesARole_onS3Alone_whichKeepsTheExternalIdUnlessThereIsANewOne() {
        GIVEN.when(alter("r", null, role(null, "arn:2", null)))
                .then(altered("3", "r", new Credentials.Role("arn:2", null), null));
        Given.events(
                        vaults(new StorageVault("3", "r", null, roleStore("3"), null)),
                        altered("3", "r", new Credentials.Role("arn:2", "e"), null))
                .when(alter("r", null, role(null, "arn:3", null)))
                .then(altered("3", "r", new Credentials.Role("arn:3", "e"), null));
        GIVEN.when(alter("r", null, keys(null, "x", "y"))).then(altered("3", "r", pair("x", "y"), null));
        GIVEN.when(alter("a", null, role(null, "arn:2", null))).refused(new ObjectStoreRoleUnsupported());
        GIVEN.when(alter("r", null, role(null, "", null))).refused(new ObjectStoreRoleIncomplete());
    }

    @Test
    void alter_changesNothing_whenAllIsAsItIsAskedFor() {
        GIVEN.when(alter("a", null, change(null, null, null, null, null, null))).nothingHappens();
        GIVEN.when(alter("a", null, keys(null, "ak-1", "sk-1"))).nothingHappens();
        GIVEN.when(alter("r", null, role(null, ARN, null))).nothingHappens();
        Given.events(vaults(s3("1", "a")), altered("1", "b", pair("x", "y"), true))
                .when(alter("b", null, change(null, "x", "y", null, null, true)))
                .nothingHappens();
    }

    @Test
    void alter_findsAVaultByItsNewName_afterARename() {
        Given renamed = Given.events(vaults(s3("1", "a")), altered("1", "b", null, null));
        renamed.when(alter("a", null, keys(null, "x", "y"))).refused(new AlteredVaultUnknown("a"));
        renamed.when(alter("b", "a", keys(null, "x", "y"))).then(altered("1", "a", pair("x", "y"), null));
    }

    static Stream<ObjectStores> places() {
        ObjectStores none = new ObjectStores(null, null, null, null, null, null, null, null, null, null);
        return Stream.of(none.bucket(""), none.endpoint("e"), none.prefix("p"), none.provider(Provider.S3));
    }

    @ParameterizedTest
    @MethodSource("places")
    void alter_isRefused_forThePlaceOfTheData(ObjectStores store) {
        GIVEN.when(alter("none", null, store.sent())).refused(new VaultPlaceFixed());
    }

    @Test
    void alterChecks_answerInOrder() {
        ObjectStore half = change(null, "x", null, "r", null, null);
        VaultRequest all = new VaultRequest("none", "1", new VaultSpec(null, half, null));
        GIVEN.when(new AlterStorageVault(new StorageTarget("", ""), null)).refused(new StorageTargetMissing());
        GIVEN.when(new AlterStorageVault(new StorageTarget("u", ""), null)).refused(new StorageTargetUnresolved());
        GIVEN.when(new AlterStorageVault(new StorageTarget("u", "x"), null)).refused(new StorageInstanceUnknown("x"));
        Given.events(vaults(), new InstanceDropped(ID, EARLIER))
                .when(new AlterStorageVault(TARGET, null))
                .refused(new InstanceGone(ID));
        GIVEN.when(new AlterStorageVault(TARGET, null)).refused(new VaultChangeMissing());
        GIVEN.when(new AlterStorageVault(TARGET, named("none"))).refused(new VaultChangeMissing());
        GIVEN.when(new AlterStorageVault(TARGET, all)).refused(new AlteredVaultUnknown("none"));
        GIVEN.when(alter("h", "1", half)).refused(new VaultKindMismatched("h", VaultKind.S3));
        GIVEN.when(alter("a", "1", half)).refused(new VaultNameMalformed("1", "^[a-zA-Z][0-9a-zA-Z_]*$"));
        GIVEN.when(alter("a", "h", half)).refused(new VaultNameInUse("h"));
        GIVEN.when(alter("a", "a", half)).refused(new VaultNameInUse("a"));
        GIVEN.when(alter("a", "b", half)).refused(new KeysBesideRole());
        GIVEN.when(alter("a", "b", keys(null, "x", null))).refused(new VaultKeysIncomplete());
        GIVEN.when(alter("a", "b", keys(null, null, "y"))).refused(new VaultKeysIncomplete());
        GIVEN.when(alter("a", "b", keys(null, "", ""))).refused(new VaultKeysIncomplete());
    }

    @Test
    void drop_takesAVaultAway_ofItsKindAlone() {
        GIVEN.when(drop(VaultKind.S3, "a")).then(new StorageVaultDropped(ID, "1", "a", NOW));
        GIVEN.when(drop(VaultKind.HDFS, "h")).then(new StorageVaultDropped(ID, "2", "h", NOW));
        GIVEN.when(drop(VaultKind.HDFS, "a")).refused(new VaultKindMismatched("a", VaultKind.HDFS));
        GIVEN.when(drop(VaultKind.S3, "h")).refused(new VaultKindMismatched("h", VaultKind.S3));
    }

    @Test
    void drop_isRefused_whenRepeated() {
        Given.events(vaults(hdfs("1", "h")), new StorageVaultDropped(ID, "1", "h", EARLIER))
                .when(drop(VaultKind.HDFS, "h"))
                .refused(new VaultUnknown("h", VaultKind.HDFS));
    }

    @Test
    void dropChecks_answerInOrder() {
        StorageTarget none = new StorageTarget("", "");
        DropStorageVault missing = new DropStorageVault(none, VaultKind.HDFS, null);
        GIVEN.when(missing).refused(new HdfsVaultMissing(missing));
        DropStorageVault nameless = new DropStorageVault(none, VaultKind.HDFS, named(""));
        GIVEN.when(nameless).refused(new HdfsVaultMissing(nameless));
        GIVEN.when(new DropStorageVault(none, VaultKind.S3, null)).refused(new VaultNameMissing());
        GIVEN.when(new DropStorageVault(none, VaultKind.S3, named(""))).refused(new VaultNameMissing());
        for (VaultKind kind : VaultKind.values()) {
            GIVEN.when(new DropStorageVault(none, kind, named("x"))).refused(new StorageTargetMissing());
            GIVEN.when(new DropStorageVault(new StorageTarget("u", ""), kind, named("x")))
                    .refused(new StorageTargetUnresolved());
            GIVEN.when(new DropStorageVault(new StorageTarget("u", "x"), kind, named("x")))
                    .refused(new StorageInstanceUnknown("x"));
            Given.events(vaults(), new InstanceDropped(ID, EARLIER))
                    .when(drop(kind, "x"))
                    .refused(new InstanceGone(ID));
            GIVEN.when(drop(kind, "x")).refused(new VaultUnknown("x", kind));
        }
    }

    private static AlterStorageVault alter(String name, @Nullable String newName, ObjectStore store) {
        VaultRequest asked = request(name, store);
        return new AlterStorageVault(TARGET, new VaultRequest(name, newName, asked.spec()));
    }

    private static DropStorageVault drop(VaultKind kind, String name) {
        return new DropStorageVault(TARGET, kind, named(name));
    }

    private static StorageVaultAltered altered(
            String id, String name, @Nullable Credentials credentials, @Nullable Boolean style) {
        return new StorageVaultAltered(ID, id, name, credentials, style, NOW);
    }
}
