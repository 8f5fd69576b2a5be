package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.computeNodes;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.creating;
import static io.chronoplane.commands.doris.meta.Samples.ramUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.TextRejection.TextTooLong;
import io.chronoplane.commands.doris.meta.TextRejection.TextUnstorable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ids and names are keys in the log: 512 bytes of UTF-8 at most, without NUL and half surrogate pairs.
class TextLimitTest {

    private static final String LONGEST = "é".repeat(256);
    private static final String TOO_LONG = LONGEST + "a";
    private static final Node BE = backend("x", "10.0.0.1", 9050);

    @Test
    void anId_isTaken_upToTheLimit() {
        Given.events(created(LONGEST)).when(creating(LONGEST)).refused(new InstanceRejection.InstanceIdTaken(LONGEST));
        assertThat(creating(LONGEST).reads()).isNotEmpty();
    }

    @Test
    void anInstanceId_isRefused_beyondTheLimit_byEveryCommand() {
        TextTooLong refusal = new TextTooLong(TextField.INSTANCE_ID, 512);
        ClusterRef ref = new ClusterRef("c-1", "x");
        Given.nothing().when(creating(TOO_LONG)).refused(refusal);
        Given.nothing().when(new DropInstance(TOO_LONG)).refused(refusal);
        Given.nothing().when(new SetInstanceStatus(TOO_LONG, InstanceStatus.NORMAL, 1)).refused(refusal);
        Given.nothing().when(new AddCluster(TOO_LONG, compute("c-1", "one"))).refused(refusal);
        Given.nothing().when(new DropCluster(TOO_LONG, ref)).refused(refusal);
        Given.nothing().when(new RenameCluster(TOO_LONG, ref, false)).refused(refusal);
        Given.nothing().when(new SetClusterStatus(TOO_LONG, ref, ClusterStatus.NORMAL)).refused(refusal);
        Given.nothing().when(new RenameInstance(TOO_LONG, "n")).refused(refusal);
        Given.nothing().when(new SetEncryption(TOO_LONG, true)).refused(refusal);
        RamUser user = ramUser("u", "a", "s");
        Given.nothing().when(new SetRamUser(TOO_LONG, user)).refused(refusal);
        Given.nothing().when(new RotateKeys(TOO_LONG, List.of(), user)).refused(refusal);
        StorageTarget target = new StorageTarget("u", TOO_LONG);
        Given.nothing().when(new AddObjectStore(target, Stored.sent().sent())).refused(refusal);
        Given.nothing().when(new AlterStorageVault(target, null)).refused(refusal);
        Given.nothing().when(new AddNodes(TOO_LONG, computeNodes("c-1", BE))).refused(refusal);
        Given.nothing().when(new DropNodes(TOO_LONG, computeNodes("c-1", BE))).refused(refusal);
        Given.nothing()
                .when(new SetNodeStatus(TOO_LONG, computeNodes("c-1", BE), NodeStatus.DECOMMISSIONED))
                .refused(refusal);
    }

    @Test
    void textsOfAClusterAndItsNodes_areRefused_beyondTheLimit() {
        Given given = Given.events(created("i"), computeAdded("i", "c-1", "one"));
        given.when(new AddCluster("i", compute(TOO_LONG, "two")))
                .refused(new TextTooLong(TextField.CLUSTER_ID, 512));
        given.when(new AddCluster("i", compute("c-2", "a".repeat(513))))
                .refused(new TextTooLong(TextField.CLUSTER_NAME, 512));
        given.when(new AddCluster("i", compute("c-2", "two", backend(TOO_LONG, "10.0.0.1", 9050))))
                .refused(new TextTooLong(TextField.CLOUD_UNIQUE_ID, 512));
        given.when(new AddNodes("i", computeNodes("c-1", backend(TOO_LONG, "10.0.0.1", 9050))))
                .refused(new TextTooLong(TextField.CLOUD_UNIQUE_ID, 512));
        given.when(new RenameCluster("i", new ClusterRef("c-1", TOO_LONG), false))
                .refused(new TextTooLong(TextField.CLUSTER_NAME, 512));
    }

    @Test
    void theNameOfAVault_isRefused_beyondTheLimit() {
        TextTooLong refusal = new TextTooLong(TextField.STORAGE_VAULT_NAME, 512);
        String name = "v".repeat(513);
        Given given = Given.events(Stored.vaults(Stored.s3("1", "v")));
        given.when(new AddStorageVault(Stored.TARGET, VaultKind.S3, Stored.request(name, Stored.sent().sent()), false))
                .refused(refusal);
        VaultSpec change = Stored.request("", Stored.keys(null, null, null)).spec();
        given.when(new AlterStorageVault(Stored.TARGET, new VaultRequest("v", name, change))).refused(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00x", "x\ud83d"})
    void anId_isRefused_whenTheLogCouldNotKeepItAsItIs(String id) {
        Given.nothing().when(creating(id)).refused(new TextUnstorable(TextField.INSTANCE_ID));
        Given.events(created("i"))
                .when(new AddCluster("i", compute("c-2", "two", backend(id, "10.0.0.1", 9050))))
                .refused(new TextUnstorable(TextField.CLOUD_UNIQUE_ID));
    }

    @Test
    void anId_isTaken_withAnyOtherCharacter() {
        String id = "=:\n\u0001 \ud83d\ude00";
        Given.events(created(id)).when(creating(id)).refused(new InstanceRejection.InstanceIdTaken(id));
    }
}
