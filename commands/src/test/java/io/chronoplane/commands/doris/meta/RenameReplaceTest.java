package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_OBSERVER;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.addedNow;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.cluster;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.ref;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;
import static io.chronoplane.commands.doris.meta.Samples.standsFor;
import static io.chronoplane.commands.doris.meta.Samples.virtualAdded;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameInUse;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameUnchanged;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterOwned;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTooYoung;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdTaken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// rename_cluster onto the name of an empty cluster, and drop_cluster while its frontends are young.
class RenameReplaceTest {

    private static final String I = "i-1";
    private static final Node BE = backend("cuid-a", "10.0.0.1", 9050);
    private static final Node FE = frontend("cuid-f", "10.0.0.1", 9010, FE_MASTER);

    private final Given given = Given.events(
            created(I),
            computeAdded(I, "full", "one", BE),
            computeAdded(I, "empty", "two"),
            computeAdded(I, "m-1", "three"),
            computeAdded(I, "m-2", "four"),
            virtualAdded(I, "v", "five", standsFor("three", "four")));

    @Test
    void rename_takesTheNameOfAnEmptyCluster_whichIsGone_inOneEvent() {
        ClusterReplaced replaced = new ClusterReplaced(I, "full", "empty", "one", "two", List.of("cuid-a"), NOW);
        given.when(replace("full", "two")).then(replaced);
        Given after = Given.events(
                created(I), computeAdded(I, "full", "one", BE), computeAdded(I, "empty", "two"), replaced);
        assertThat(((Live) after.instance(I)).clusters().all())
                .containsExactly(computeAdded(I, "full", "one", BE).cluster().renamed("two", NOW));
        after.when(new AddCluster(I, compute("empty", "one"))).then(addedNow(I, "empty", "one", COMPUTE));
    }

    @Test
    void rename_tellsHolders_theNameThatWasTaken() {
        Given.events(
                        created(I),
                        created("i-2"),
                        computeAdded(I, "full", "one", BE),
                        computeAdded(I, "empty", "two"),
                        new ClusterReplaced(I, "full", "empty", "one", "two", List.of("cuid-a"), EARLIER))
                .when(new AddCluster("i-2", compute("x", "x", BE)))
                .refused(new CloudUniqueIdTaken(ClusterOperation.ADD, I, "two", "full", "cuid-a"));
    }

    @Test
    void rename_isRefused_whenTheOtherClusterIsNotEmpty_orNotToBeReplaced() {
        Cluster empty = computeAdded(I, "empty", "two").cluster();
        given.when(replace("empty", "one")).refused(new ClusterNameInUse(empty, "one"));
        given.when(replace("empty", "five")).refused(new ClusterNameInUse(empty, "five"));
        Cluster full = computeAdded(I, "full", "one", BE).cluster();
        given.when(new RenameCluster(I, new ClusterRef("full", "two"), false))
                .refused(new ClusterNameInUse(full, "two"));
    }

    @Test
    void rename_isRefused_ontoAMemberOfAVirtualCluster() {
        given.when(replace("full", "three")).refused(new ClusterOwned("five"));
        given.when(replace("v", "three")).refused(new ClusterOwned("five"));
    }

    @Test
    void rename_ofAnEmptyClusterToItsOwnName_isRefused_andDoesNotReplaceIt() {
        given.when(replace("empty", "two"))
                .refused(new ClusterNameUnchanged(computeAdded(I, "empty", "two").cluster()));
    }

    @Test
    void rename_toAFreeName_replacesNothing() {
        given.when(replace("full", "new")).then(new ClusterRenamed(I, "full", "one", "new", List.of("cuid-a"), NOW));
    }

    @Test
    void drop_ofAnSqlCluster_isRefused_whileAFrontendIsYoung_ifASafeTimeIsSet() {
        DorisMetaRules fiveMinutes = new DorisMetaRules(false, true, Duration.ofMinutes(5));
        Node young = frontend("cuid-g", "10.0.0.2", 9010, FE_OBSERVER).joinedAt(NOW - 300);
        Given.events(created(I), sqlAdded(I, "s", "sql", FE), new NodesAdded(I, "s", "sql", List.of(young), NOW))
                .under(fiveMinutes)
                .when(new DropCluster(I, ref("s")))
                .refused(new ClusterTooYoung(
                        cluster("s", "sql", ClusterType.SQL, null, EARLIER, FE)
                                .withNodes(List.of(FE.addedAt(EARLIER), young), NOW)));
        Given.events(created(I), sqlAdded(I, "s", "sql", FE))
                .under(fiveMinutes)
                .when(new DropCluster(I, ref("s")))
                .then(new ClusterDropped(I, "s", "sql", List.of("cuid-f"), NOW));
        given.under(fiveMinutes)
                .when(new DropCluster(I, ref("full")))
                .then(new ClusterDropped(I, "full", "one", List.of("cuid-a"), NOW));
    }

    private static RenameCluster replace(String clusterId, String name) {
        return new RenameCluster(I, new ClusterRef(clusterId, name), true);
    }
}
