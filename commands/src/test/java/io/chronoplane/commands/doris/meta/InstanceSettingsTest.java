package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.ramUser;
import static io.chronoplane.commands.doris.meta.Stored.ID;

import io.chronoplane.commands.doris.meta.InstanceRejection.EncryptionUnchanged;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceGone;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceIdMissing;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceNameMissing;
import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.RamUserRequestIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageInstanceUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetUnresolved;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Name, encryption and RAM user of an instance.
class InstanceSettingsTest {

    private static final Given LIVE = Given.events(created(ID));
    private static final Given DROPPED = Given.events(created(ID), new InstanceDropped(ID, EARLIER));

    @Test
    void rename_givesAnyNameButNone() {
        LIVE.when(new RenameInstance(ID, "größe 2")).then(new InstanceRenamed(ID, "größe 2", NOW));
        LIVE.when(new RenameInstance(ID, "")).refused(new InstanceNameMissing());
        Given.events(created(ID), new InstanceRenamed(ID, "n", EARLIER))
                .when(new RenameInstance(ID, "n"))
                .then(new InstanceRenamed(ID, "n", NOW));
    }

    @Test
    void rename_isRefused_withoutALiveInstance_beforeTheNameIsLookedAt() {
        LIVE.when(new RenameInstance("", "")).refused(new InstanceIdMissing());
        LIVE.when(new RenameInstance("x", "")).refused(new InstanceUnknown("x"));
        DROPPED.when(new RenameInstance(ID, "")).refused(new InstanceGone(ID));
    }

    @Test
    void encryption_isTurnedOnAndOff_inTurns() {
        InstanceEncryptionSet on = new InstanceEncryptionSet(ID, true, NOW);
        InstanceEncryptionSet off = new InstanceEncryptionSet(ID, false, NOW);
        LIVE.when(new SetEncryption(ID, true)).then(on);
        LIVE.when(new SetEncryption(ID, false)).refused(new EncryptionUnchanged(false));
        Given.events(created(ID), on).when(new SetEncryption(ID, true)).refused(new EncryptionUnchanged(true));
        Given.events(created(ID), on).when(new SetEncryption(ID, false)).then(off);
        Given.events(created(ID), on, off).when(new SetEncryption(ID, true)).then(on);
    }

    @Test
    void encryption_isRefused_withoutALiveInstance() {
        LIVE.when(new SetEncryption("", true)).refused(new InstanceIdMissing());
        LIVE.when(new SetEncryption("x", true)).refused(new InstanceUnknown("x"));
        DROPPED.when(new SetEncryption(ID, true)).refused(new InstanceGone(ID));
    }

    @Test
    void aRamUser_isSet_whateverWasThere_unlessItIsTheSame() {
        RamUser first = ramUser("u", "a", "s");
        RamUser second = ramUser("v", "b", "t");
        LIVE.when(new SetRamUser(ID, first)).then(new RamUserSet(ID, first, NOW));
        Given set = Given.events(created(ID), new RamUserSet(ID, first, EARLIER));
        set.when(new SetRamUser(ID, second)).then(new RamUserSet(ID, second, NOW));
        set.when(new SetRamUser(ID, first)).nothingHappens();
        set.when(new SetRamUser(ID, ramUser("u", "a", "other")))
                .then(new RamUserSet(ID, ramUser("u", "a", "other"), NOW));
    }

    static Stream<@Nullable RamUser> incomplete() {
        return Stream.of(null, ramUser("", "a", "s"), ramUser("u", "", "s"), ramUser("u", "a", ""));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void aRamUser_isRefused_whenAnythingIsMissing_beforeTheInstanceIsLookedFor(@Nullable RamUser user) {
        SetRamUser live = new SetRamUser(ID, user);
        LIVE.when(live).refused(new RamUserRequestIncomplete(live));
        SetRamUser unknown = new SetRamUser("x", user);
        LIVE.when(unknown).refused(new RamUserRequestIncomplete(unknown));
        LIVE.when(new SetRamUser("", user)).refused(new StorageTargetUnresolved());
    }

    @Test
    void aRamUser_isRefused_withoutALiveInstance() {
        RamUser user = ramUser("u", "a", "s");
        LIVE.when(new SetRamUser("", user)).refused(new StorageTargetUnresolved());
        LIVE.when(new SetRamUser("x", user)).refused(new StorageInstanceUnknown("x"));
        DROPPED.when(new SetRamUser(ID, user)).refused(new InstanceGone(ID));
    }
}
