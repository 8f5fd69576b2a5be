package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_FOLLOWER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_OBSERVER;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.computeNodes;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.nodes;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;
import static io.chronoplane.commands.doris.meta.Samples.sqlNodes;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterAmbiguous;
import io.chronoplane.commands.doris.meta.NodeRejection.FrontendsInvalid;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeTooYoung;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeUnknown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What drop_node does, and what it refuses.
class DropNodesTest {

    private static final String I = "i-1";
    private static final Node A = backend("cuid-a", "10.0.0.1", 9050);
    private static final Node A2 = backend("cuid-a", "10.0.0.2", 9050);
    private static final Node B = backend("cuid-b", "10.0.0.3", 9050);
    private static final Node MASTER = frontend("cuid-f", "fe-0.fe", 9010, FE_MASTER);
    private static final Node FOLLOWER = frontend("cuid-g", "fe-1.fe", 9010, FE_FOLLOWER);

    private final Given given = Given.events(
            created(I),
            computeAdded(I, "c-1", "one", A, A2, B),
            computeAdded(I, "c-2", "two"),
            sqlAdded(I, "c-3", "three", MASTER, FOLLOWER));

    @Test
    void drop_releasesACloudUniqueId_withTheLastNodeOfTheClusterThatHoldsIt() {
        given.when(drop(computeNodes("c-1", A))).then(dropped("c-1", List.of(), ref(A)));
        given.when(drop(computeNodes("c-1", B))).then(dropped("c-1", List.of("cuid-b"), ref(B)));
        given.when(drop(computeNodes("c-1", A2, B, A)))
                .then(dropped("c-1", List.of("cuid-a", "cuid-b"), ref(A2), ref(B), ref(A)));
    }

    @Test
    void drop_findsTheCluster_byIdOrByName() {
        given.when(drop(nodes("", "one", COMPUTE, B))).then(dropped("c-1", List.of("cuid-b"), ref(B)));
        given.when(drop(nodes("c-1", "nine", COMPUTE, B))).then(dropped("c-1", List.of("cuid-b"), ref(B)));
        given.when(drop(nodes("c-1", "two", COMPUTE, B)))
                .refused(new ClusterAmbiguous(I, new ClusterRef("c-1", "two")));
    }

    @Test
    void drop_isRefused_forANodeThatIsNotThere() {
        given.when(drop(computeNodes("c-1", backend("cuid-x", "10.0.0.1", 9050)))).refused(unknown("c-1", "cuid-x"));
        given.when(drop(computeNodes("c-1", backend("cuid-a", "10.0.0.1", 9051)))).refused(unknown("c-1", "cuid-a"));
        given.when(drop(computeNodes("c-1", backend("cuid-a", "10.0.0.9", 9050)))).refused(unknown("c-1", "cuid-a"));
        given.when(drop(computeNodes("c-1", backend("cuid-a", null, 9050)))).refused(unknown("c-1", "cuid-a"));
        given.when(drop(computeNodes("c-2", A))).refused(unknown("c-2", "cuid-a"));
        given.when(drop(computeNodes("c-9", A))).refused(unknown("c-9", "cuid-a"));
        given.when(drop(computeNodes("c-3", backend("cuid-f", "fe-0.fe", 9010)))).refused(unknown("c-3", "cuid-f"));
    }

    @Test
    void drop_takesAllOrNothing() {
        given.when(drop(computeNodes("c-1", A, backend("cuid-x", "10.0.0.1", 9050))))
                .refused(unknown("c-1", "cuid-x"));
        given.when(drop(computeNodes("c-1", A, A))).refused(unknown("c-1", "cuid-a"));
    }

    @Test
    void drop_isRefused_theSecondTime() {
        Given.events(created(I), computeAdded(I, "c-1", "one", A, B), dropped("c-1", List.of("cuid-a"), ref(A)))
                .when(drop(computeNodes("c-1", A)))
                .refused(unknown("c-1", "cuid-a"));
    }

    @Test
    void drop_leavesAClusterWithoutNodes() {
        Given.events(created(I), computeAdded(I, "c-1", "one", A), dropped("c-1", List.of("cuid-a"), ref(A)))
                .when(new AddNodes(I, computeNodes("c-1", A)))
                .then(new NodesAdded(I, "c-1", "one", List.of(A.joinedAt(NOW)), NOW));
    }

    @Test
    void drop_isRefused_whenItWouldLeaveFrontendsWithoutMasterAndFollower() {
        Node observer = frontend("cuid-h", "fe-2.fe", 9010, FE_OBSERVER);
        Given led = Given.events(created(I), sqlAdded(I, "c-3", "three", MASTER, observer));
        led.when(drop(sqlNodes("c-3", MASTER))).refused(new FrontendsInvalid());
        led.when(drop(sqlNodes("c-3", observer))).then(dropped("c-3", List.of("cuid-h"), ref(observer)));
        given.when(drop(sqlNodes("c-3", MASTER))).then(dropped("c-3", List.of("cuid-f"), ref(MASTER)));
        given.when(drop(sqlNodes("c-3", MASTER, FOLLOWER))).refused(new FrontendsInvalid());
    }

    @Test
    void drop_ofAYoungFrontend_isRefused_whenASafeTimeIsSet() {
        Node young = frontend("cuid-h", "fe-2.fe", 9010, FE_OBSERVER);
        DorisMetaRules fiveMinutes = new DorisMetaRules(false, true, Duration.ofMinutes(5));
        for (long age : new long[] {0, 299, 300}) {
            Node stored = young.joinedAt(NOW - age);
            Given.events(created(I), sqlAdded(I, "c-3", "three", MASTER), joined(stored))
                    .under(fiveMinutes)
                    .when(drop(sqlNodes("c-3", young)))
                    .refused(new NodeTooYoung(stored));
        }
        Given.events(created(I), sqlAdded(I, "c-3", "three", MASTER), joined(young.joinedAt(NOW - 301)))
                .under(fiveMinutes)
                .when(drop(sqlNodes("c-3", young)))
                .then(dropped("c-3", List.of("cuid-h"), ref(young)));
        Given.events(created(I), sqlAdded(I, "c-3", "three", MASTER), joined(young.joinedAt(NOW)))
                .when(drop(sqlNodes("c-3", young)))
                .then(dropped("c-3", List.of("cuid-h"), ref(young)));
    }

    @Test
    void drop_ofAYoungBackend_isAllowed_whateverTheSafeTime() {
        given.under(new DorisMetaRules(false, true, Duration.ofHours(24)))
                .when(drop(computeNodes("c-1", B)))
                .then(dropped("c-1", List.of("cuid-b"), ref(B)));
    }

    private static NodesAdded joined(Node node) {
        return new NodesAdded(I, "c-3", "three", List.of(node), EARLIER);
    }

    private static DropNodes drop(NodesSpec nodes) {
        return new DropNodes(I, nodes);
    }

    private static NodeRef ref(Node node) {
        Integer port = node.heartbeatPort() == null ? node.editLogPort() : node.heartbeatPort();
        return new NodeRef(node.cloudUniqueId(), node.ip() + ":" + port);
    }

    private static NodesDropped dropped(String clusterId, List<String> released, NodeRef... nodes) {
        return new NodesDropped(I, clusterId, List.of(nodes), released, NOW);
    }

    private static NodeUnknown unknown(String clusterId, String cloudUniqueId) {
        return new NodeUnknown(ClusterOperation.DROP_NODES, I, new ClusterRef(clusterId, ""), cloudUniqueId);
    }
}
