package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.ramUser;
import static io.chronoplane.commands.doris.meta.Stored.ID;
import static io.chronoplane.commands.doris.meta.Stored.legacy;
import static io.chronoplane.commands.doris.meta.Stored.pair;
import static io.chronoplane.commands.doris.meta.Stored.store;
import static io.chronoplane.commands.doris.meta.Stored.vaults;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceGone;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceIdMissing;
import io.chronoplane.commands.doris.meta.StorageRejection.BucketUserAmbiguous;
import io.chronoplane.commands.doris.meta.StorageRejection.BucketUserIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.BucketUserUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.CredentialsUnchanged;
import io.chronoplane.commands.doris.meta.StorageRejection.RamUserAbsent;
import io.chronoplane.commands.doris.meta.StorageRejection.RamUserMismatched;
import io.chronoplane.commands.doris.meta.StorageRejection.RamUserRequestIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.RotationEmpty;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageInstanceUnknown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What update_ak_sk does and refuses, in upstream's order.
class RotateKeysTest {

    private static final RamUser RAM = new RamUser("ram", Secret.of("ram-ak"), Secret.of("ram-sk"), "external");
    /// Two stores of one user, one of another.
    private static final Given GIVEN =
            Given.events(legacy(RAM, store("1", "a"), store("2", "b"), store("3", "a")));

    @Test
    void rotate_changesEveryStoreOfTheUser_andNoOther() {
        GIVEN.when(rotate(null, ramUser("a", "x", "y")))
                .then(rotated(null, keys("1", "a", "x", "y"), keys("3", "a", "x", "y")));
    }

    @Test
    void rotate_changesTheRamUserAndStoresAtOnce_andKeepsTheExternalId() {
        GIVEN.when(rotate(ramUser("ram", "x", "y"), ramUser("b", "x", "y")))
                .then(rotated(
                        new RamUser("ram", Secret.of("x"), Secret.of("y"), "external"), keys("2", "b", "x", "y")));
        GIVEN.when(rotate(ramUser("ram", "ram-ak", "y")))
                .then(rotated(new RamUser("ram", Secret.of("ram-ak"), Secret.of("y"), "external")));
    }

    @Test
    void rotate_ignoresAUserWithoutStores_ifAnotherOneHasSome() {
        GIVEN.when(rotate(null, ramUser("nobody", "x", "y"), ramUser("b", "x", "y")))
                .then(rotated(null, keys("2", "b", "x", "y")));
        GIVEN.when(rotate(null, ramUser("nobody", "x", "y"))).refused(new BucketUserUnknown());
        GIVEN.when(rotate(ramUser("ram", "x", "y"), ramUser("nobody", "x", "y"))).refused(new BucketUserUnknown());
        Given.events(vaults(Stored.s3("1", "v")))
                .when(rotate(null, ramUser("owner", "x", "y")))
                .refused(new BucketUserUnknown());
    }

    @Test
    void rotate_letsAStoreWithoutUserAdoptTheOneThatIsGiven() {
        Given unowned = Given.events(legacy(store("1", null), store("2", "")));
        unowned.when(rotate(null, ramUser("a", "x", "y")))
                .then(rotated(null, keys("1", "a", "x", "y"), keys("2", "a", "x", "y")));
        RotateKeys two = rotate(null, ramUser("a", "x", "y"), ramUser("b", "x", "y"));
        unowned.when(two).refused(new BucketUserAmbiguous(two));
        Given.events(legacy(store("1", null)), rotated(null, keys("1", "a", "x", "y")))
                .when(rotate(null, ramUser("b", "p", "q")))
                .refused(new BucketUserUnknown());
    }

    @Test
    void rotate_isRefused_forTheKeysThatAreThere() {
        GIVEN.when(rotate(null, ramUser("b", "ak-2", "sk-2"))).refused(new CredentialsUnchanged());
        GIVEN.when(rotate(ramUser("ram", "ram-ak", "ram-sk"))).refused(new CredentialsUnchanged());
        GIVEN.when(rotate(null, ramUser("b", "ak-2", "other"))).then(rotated(null, keys("2", "b", "ak-2", "other")));
        GIVEN.when(rotate(null, ramUser("b", "other", "sk-2"))).then(rotated(null, keys("2", "b", "other", "sk-2")));
    }

    @Test
    void rotate_isRefused_whenRepeated() {
        InstanceKeysRotated first = rotated(
                new RamUser("ram", Secret.of("x"), Secret.of("y"), "external"), keys("2", "b", "x", "y"));
        Given again = Given.events(legacy(RAM, store("2", "b")), first);
        again.when(rotate(ramUser("ram", "x", "y"), ramUser("b", "x", "y"))).refused(new CredentialsUnchanged());
        again.when(rotate(null, ramUser("b", "x", "y"))).refused(new CredentialsUnchanged());
    }

    @Test
    void rotate_changesNothing_whenOneOfManyIsRefused() {
        GIVEN.when(rotate(ramUser("ram", "x", "y"), ramUser("b", "x", "y"), ramUser("a", "ak-1", "sk-1")))
                .refused(new CredentialsUnchanged());
    }

    @Test
    void rotate_appliesAUserWhoIsNamedTwice_oneAfterTheOther() {
        GIVEN.when(rotate(null, ramUser("b", "x", "y"), ramUser("b", "p", "q")))
                .then(rotated(null, keys("2", "b", "p", "q")));
        GIVEN.when(rotate(null, ramUser("b", "x", "y"), ramUser("b", "x", "y"))).refused(new CredentialsUnchanged());
    }

    @Test
    void rotate_givesKeysToAStoreThatHadARole() {
        Given.events(legacy(Stored.roleStore("1")))
                .when(rotate(null, ramUser("owner", "x", "y")))
                .then(rotated(null, keys("1", "owner", "x", "y")));
    }

    @Test
    void checks_answerInOrder() {
        RamUser bad = ramUser("", "", "");
        RotateKeys all = rotate(bad, bad);
        GIVEN.when(new RotateKeys("", List.of(), null)).refused(new InstanceIdMissing());
        GIVEN.when(new RotateKeys("x", List.of(), null)).refused(new RotationEmpty());
        GIVEN.when(new RotateKeys("x", List.of(bad), bad)).refused(new StorageInstanceUnknown("x"));
        Given.events(legacy(), new InstanceDropped(ID, EARLIER)).when(all).refused(new InstanceGone(ID));
        GIVEN.when(all).refused(new RamUserRequestIncomplete(all));
        Given.events(legacy(store("1", "a")))
                .when(rotate(ramUser("ram", "x", "y"), bad))
                .refused(new RamUserAbsent());
        GIVEN.when(rotate(ramUser("other", "ram-ak", "ram-sk"), bad)).refused(new RamUserMismatched());
        GIVEN.when(rotate(ramUser("ram", "ram-ak", "ram-sk"), bad)).refused(new CredentialsUnchanged());
        RotateKeys badBucket = rotate(ramUser("ram", "x", "y"), bad);
        GIVEN.when(badBucket).refused(new BucketUserIncomplete(badBucket));
        RotateKeys badSecond = rotate(null, ramUser("b", "ak-2", "sk-2"), bad);
        GIVEN.when(badSecond).refused(new CredentialsUnchanged());
    }

    @Test
    void rotate_isRefused_whenAnythingOfAUserIsMissing() {
        for (RamUser user : List.of(ramUser("", "x", "y"), ramUser("a", "", "y"), ramUser("a", "x", ""))) {
            RotateKeys bucket = rotate(null, user);
            GIVEN.when(bucket).refused(new BucketUserIncomplete(bucket));
            RotateKeys ram = rotate(user);
            GIVEN.when(ram).refused(new RamUserRequestIncomplete(ram));
        }
    }

    private static RotateKeys rotate(@Nullable RamUser ramUser, RamUser... bucketUsers) {
        return new RotateKeys(ID, List.of(bucketUsers), ramUser);
    }

    private static StoreKeys keys(String storeId, String userId, String ak, String sk) {
        return new StoreKeys(storeId, userId, pair(ak, sk));
    }

    private static InstanceKeysRotated rotated(@Nullable RamUser ramUser, StoreKeys... stores) {
        return new InstanceKeysRotated(ID, List.of(stores), ramUser, NOW);
    }
}
