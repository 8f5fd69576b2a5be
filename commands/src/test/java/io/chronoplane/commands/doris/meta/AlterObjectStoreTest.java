package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Stored.ID;
import static io.chronoplane.commands.doris.meta.Stored.TARGET;
import static io.chronoplane.commands.doris.meta.Stored.change;
import static io.chronoplane.commands.doris.meta.Stored.keys;
import static io.chronoplane.commands.doris.meta.Stored.legacy;
import static io.chronoplane.commands.doris.meta.Stored.pair;
import static io.chronoplane.commands.doris.meta.Stored.role;
import static io.chronoplane.commands.doris.meta.Stored.roleStore;
import static io.chronoplane.commands.doris.meta.Stored.store;

import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceGone;
import io.chronoplane.commands.doris.meta.StorageRejection.CredentialsUnchanged;
import io.chronoplane.commands.doris.meta.StorageRejection.KeysBesideRole;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRequestIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRoleUnsupported;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreTooLarge;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageInstanceUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetMissing;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetUnresolved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What legacy_update_ak_sk and alter_obj_info do and refuse, in upstream's order.
class AlterObjectStoreTest {

    /// Two stores with keys, one on S3 with a role.
    private static final Given GIVEN =
            Given.events(legacy(store("1", "a"), store("2", "a"), roleStore("3")));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void alter_changesTheKeysOfOneStore(boolean legacy) {
        GIVEN.when(alter(legacy, keys("2", "x", "y"))).then(altered("2", pair("x", "y")));
        GIVEN.when(alter(legacy, keys("02", "ak-2", "y"))).then(altered("2", pair("ak-2", "y")));
        GIVEN.when(alter(legacy, keys("3", "x", "y"))).then(altered("3", pair("x", "y")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void alter_isRefused_forTheKeysThatAreThere(boolean legacy) {
        GIVEN.when(alter(legacy, keys("2", "ak-2", "sk-2"))).refused(new CredentialsUnchanged());
        Given.events(legacy(store("1", "a")), altered("1", pair("x", "y")))
                .when(alter(legacy, keys("1", "x", "y")))
                .refused(new CredentialsUnchanged());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "4", "-1", "one", "1x", " 1", "1.0", "99999999999", "٢"})
    void alter_isRefused_forAnIdThatIsNone(@Nullable String id) {
        GIVEN.when(alter(true, keys(id, "x", "y"))).refused(new ObjectStoreUnknown());
    }

    @Test
    void alter_boundsTheIdByTheCountOfStores() {
        Given sparse = Given.events(legacy(store("1", "a"), store("3", "a")));
        sparse.when(alter(true, keys("2", "x", "y"))).refused(new ObjectStoreUnknown());
        sparse.when(alter(true, keys("3", "x", "y"))).refused(new ObjectStoreUnknown());
        sparse.when(alter(true, keys("1", "x", "y"))).then(altered("1", pair("x", "y")));
    }

    @Test
    void alter_takesARole_onS3Alone_andNotInTheLegacyOperation() {
        GIVEN.when(alter(false, role("3", "arn:2", "e"))).then(altered("3", new Credentials.Role("arn:2", "e")));
        GIVEN.when(alter(false, role("1", "arn:2", null))).refused(new ObjectStoreRoleUnsupported());
        GIVEN.when(alter(false, role("3", "arn:aws:iam::1:role/r", null))).refused(new CredentialsUnchanged());
        AlterObjectStore legacy = alter(true, role("3", "arn:2", null));
        GIVEN.when(legacy).refused(new ObjectStoreRequestIncomplete(legacy));
    }

    @Test
    void aRole_takesThePlaceOfKeys_andKeysThatOfARole() {
        Given.events(legacy(roleStore("1")), altered("1", pair("x", "y")))
                .when(alter(false, role("1", "arn:aws:iam::1:role/r", null)))
                .then(altered("1", new Credentials.Role("arn:aws:iam::1:role/r", null)));
        Given.events(legacy(roleStore("1")), altered("1", new Credentials.Role("arn:2", "e")))
                .when(alter(false, role("1", "arn:2", "e")))
                .refused(new CredentialsUnchanged());
    }

    @Test
    void checks_answerInOrder() {
        StorageTarget none = new StorageTarget("", "");
        for (boolean legacy : new boolean[] {true, false}) {
            AlterObjectStore missing = new AlterObjectStore(none, legacy, null);
            GIVEN.when(missing).refused(new ObjectStoreRequestIncomplete(missing));
            AlterObjectStore huge = new AlterObjectStore(none, legacy, keys("x".repeat(1025), null, null));
            GIVEN.when(huge).refused(new ObjectStoreTooLarge(huge, 1024));
            GIVEN.when(new AlterObjectStore(none, legacy, change("9", "x", null, "r", null, null)))
                    .refused(new KeysBesideRole());
            AlterObjectStore half = new AlterObjectStore(none, legacy, keys("9", "x", ""));
            GIVEN.when(half).refused(new ObjectStoreRequestIncomplete(half));
            ObjectStore asked = keys("9", "x", "y");
            GIVEN.when(new AlterObjectStore(none, legacy, asked)).refused(new StorageTargetMissing());
            GIVEN.when(new AlterObjectStore(new StorageTarget("u", ""), legacy, asked))
                    .refused(new StorageTargetUnresolved());
            GIVEN.when(new AlterObjectStore(new StorageTarget("u", "x"), legacy, asked))
                    .refused(new StorageInstanceUnknown("x"));
            Given.events(legacy(), new InstanceDropped(ID, EARLIER))
                    .when(alter(legacy, asked))
                    .refused(new InstanceGone(ID));
            GIVEN.when(alter(legacy, asked)).refused(new ObjectStoreUnknown());
        }
    }

    private static AlterObjectStore alter(boolean legacy, ObjectStore store) {
        return new AlterObjectStore(TARGET, legacy, store);
    }

    private static ObjectStoreAltered altered(String id, Credentials credentials) {
        return new ObjectStoreAltered(ID, id, credentials, NOW);
    }
}
