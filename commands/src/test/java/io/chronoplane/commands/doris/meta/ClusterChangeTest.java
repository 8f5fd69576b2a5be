package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterOperation.RENAME;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.ref;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceDropped;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceUnknown;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameInUse;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameUnchanged;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterRequestIncomplete;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterUnknown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What drop_cluster and rename_cluster do, and what all changes of a cluster as a whole refuse alike.
class ClusterChangeTest {

    private static final String I = "i-1";
    private static final Node A = backend("cuid-a", "10.0.0.1", 9050);
    private static final Node B = backend("cuid-b", "10.0.0.2", 9050);
    private static final Node A2 = backend("cuid-a", "10.0.0.3", 9050);

    private final Given given =
            Given.events(created(I), computeAdded(I, "c-1", "one", A, B, A2), computeAdded(I, "c-2", "two"));

    @Test
    void drop_takesTheClusterWithItsNodes_andTellsWhichCloudUniqueIdsItHeld() {
        given.when(new DropCluster(I, ref("c-1")))
                .then(new ClusterDropped(I, "c-1", "one", List.of("cuid-a", "cuid-b"), NOW));
    }

    @Test
    void drop_goesByTheId_whateverTheName() {
        given.when(new DropCluster(I, new ClusterRef("c-2", "one")))
                .then(new ClusterDropped(I, "c-2", "two", List.of(), NOW));
    }

    @Test
    void rename_tellsTheOldAndTheNewName_andWhichCloudUniqueIdsItHolds() {
        given.when(rename("c-1", "three"))
                .then(new ClusterRenamed(I, "c-1", "one", "three", List.of("cuid-a", "cuid-b"), NOW));
    }

    @Test
    void rename_doesNotCheckTheForm() {
        given.when(rename("c-2", "two-changed-again"))
                .then(new ClusterRenamed(I, "c-2", "two", "two-changed-again", List.of(), NOW));
    }

    @Test
    void rename_isRefused_withoutANewName() {
        given.when(rename("c-1", "")).refused(new ClusterNameMissing(RENAME));
    }

    @Test
    void rename_isRefused_forTheNameItHas_showingTheClusterAsItIs() {
        Cluster cluster = computeAdded(I, "c-1", "one", A, B, A2).cluster();
        given.when(rename("c-1", "one")).refused(new ClusterNameUnchanged(cluster));
        Given.events(
                        created(I),
                        computeAdded(I, "c-1", "one", A, B, A2),
                        new ClusterRenamed(I, "c-1", "one", "uno", cluster.cloudUniqueIds(), NOW))
                .when(rename("c-1", "uno"))
                .refused(new ClusterNameUnchanged(cluster.renamed("uno", NOW)));
    }

    @Test
    void rename_isRefused_forTheNameOfAnotherCluster() {
        Cluster cluster = computeAdded(I, "c-2", "two").cluster();
        given.when(rename("c-2", "one")).refused(new ClusterNameInUse(cluster, "one"));
    }

    @Test
    void rename_acceptsAName_thatAnotherClusterLetGo() {
        Given.events(
                        created(I),
                        computeAdded(I, "c-1", "one"),
                        computeAdded(I, "c-2", "two"),
                        new ClusterRenamed(I, "c-1", "one", "uno", List.of(), EARLIER))
                .when(rename("c-2", "one"))
                .then(new ClusterRenamed(I, "c-2", "two", "one", List.of(), NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "RENAME", "SET_STATUS", "SET_USERS", "SET_ENDPOINT", "ALTER_VIRTUAL"})
    void everyChange_isRefused_whenAnythingItNeedsIsMissing_inOrder(ClusterOperation operation) {
        given.when(change(operation, "", null)).refused(new ClusterRequestIncomplete());
        given.when(change(operation, "", new ClusterRef("", ""))).refused(new ClusterRequestIncomplete());
        given.when(change(operation, I, null)).refused(new ClusterRequestIncomplete());
        given.when(change(operation, "i-9", new ClusterRef("", ""))).refused(new ClusterIdMissing(operation));
        given.when(change(operation, "i-9", new ClusterRef("c-9", "")))
                .refused(new ClusterInstanceUnknown(operation, "i-9"));
        given.when(change(operation, I, new ClusterRef("c-9", "nine")))
                .refused(new ClusterUnknown(operation, I, "c-9", "nine"));
        Given.events(created(I), new InstanceDropped(I, EARLIER))
                .when(change(operation, I, new ClusterRef("c-9", "nine")))
                .refused(new ClusterInstanceDropped(operation, I));
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "RENAME", "SET_STATUS", "SET_USERS", "SET_ENDPOINT", "ALTER_VIRTUAL"})
    void everyChange_isRefused_forAClusterThatWasDropped(ClusterOperation operation) {
        Given.events(
                        created(I),
                        computeAdded(I, "c-1", "one"),
                        new ClusterDropped(I, "c-1", "one", List.of(), EARLIER))
                .when(change(operation, I, new ClusterRef("c-1", "one")))
                .refused(new ClusterUnknown(operation, I, "c-1", "one"));
    }

    private static DorisMetaCommand rename(String clusterId, String name) {
        return new RenameCluster(I, new ClusterRef(clusterId, name), false);
    }

    private static DorisMetaCommand change(
            ClusterOperation operation, String instanceId, @Nullable ClusterRef cluster) {
        return switch (operation) {
            case ADD -> new AddCluster(instanceId, null);
            case DROP -> new DropCluster(instanceId, cluster);
            case RENAME -> new RenameCluster(instanceId, cluster, false);
            case SET_STATUS -> new SetClusterStatus(instanceId, cluster, ClusterStatus.SUSPENDED);
            case SET_USERS -> new SetClusterUsers(instanceId, cluster, List.of());
            case SET_ENDPOINT -> new SetClusterEndpoint(instanceId, cluster, "", "");
            case ALTER_VIRTUAL -> new AlterVirtualCluster(instanceId, cluster, ActiveStandbySpec.NONE);
            case ADD_NODES -> new AddNodes(instanceId, null);
            case DROP_NODES -> new DropNodes(instanceId, null);
            case SET_NODE_STATUS -> new SetNodeStatus(instanceId, null, NodeStatus.DECOMMISSIONING);
        };
    }
}
