package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterOperation.ADD;
import static io.chronoplane.commands.doris.meta.ClusterOperation.ADD_NODES;
import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.ClusterType.SQL;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_FOLLOWER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_OBSERVER;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.computeNodes;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.nodes;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;
import static io.chronoplane.commands.doris.meta.Samples.sqlNodes;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterAmbiguous;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTypeDiffers;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterUnknown;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.EndpointTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.FrontendsInvalid;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeAddressMissing;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What add_node does, and what it refuses.
class AddNodesTest {

    private static final String I = "i-1";
    private static final Node BE = backend("cuid-a", "10.0.0.1", 9050);
    private static final Node NEW = backend("cuid-b", "10.0.0.2", 9050);
    private static final Node MASTER = frontend("cuid-f", "10.0.0.1", 9010, FE_MASTER);

    private final Given given = Given.events(
            created(I), created("i-2"), computeAdded(I, "c-1", "one", BE), sqlAdded(I, "c-2", "two", MASTER));

    @Test
    void add_makesTheNodesRun_andDatesThem() {
        Node other = backend("cuid-a", "10.0.0.3", 9050);
        given.when(add(computeNodes("c-1", NEW, other)))
                .then(new NodesAdded(I, "c-1", "one", List.of(NEW.joinedAt(NOW), other.joinedAt(NOW)), NOW));
        assertThat(NEW.joinedAt(NOW).status()).isEqualTo(NodeStatus.RUNNING);
    }

    @Test
    void add_keepsTheTimeOfCreation_thatANodeBrings() {
        Node old = NEW.addedAt(EARLIER);
        assertThat(old.joinedAt(NOW).ctime()).isEqualTo(EARLIER);
        assertThat(old.joinedAt(NOW).mtime()).isEqualTo(NOW);
        given.when(add(computeNodes("c-1", old)))
                .then(new NodesAdded(I, "c-1", "one", List.of(old.joinedAt(NOW)), NOW));
    }

    @Test
    void add_findsTheCluster_byIdOrByName() {
        NodesAdded added = new NodesAdded(I, "c-1", "one", List.of(NEW.joinedAt(NOW)), NOW);
        given.when(add(nodes("c-1", "one", COMPUTE, NEW))).then(added);
        given.when(add(nodes("", "one", COMPUTE, NEW))).then(added);
        given.when(add(nodes("c-9", "one", COMPUTE, NEW))).then(added);
        given.when(add(nodes("c-1", "nine", COMPUTE, NEW))).then(added);
    }

    @Test
    void add_isRefused_whenIdAndNameAreOfTwoClusters() {
        given.when(add(nodes("c-1", "two", COMPUTE, NEW)))
                .refused(new ClusterAmbiguous(I, new ClusterRef("c-1", "two")));
    }

    @Test
    void add_isRefused_forAnUnknownCluster() {
        given.when(add(nodes("c-9", "nine", COMPUTE, NEW)))
                .refused(new ClusterUnknown(ADD_NODES, I, "c-9", "nine"));
        given.when(add(nodes("", "", COMPUTE, NEW))).refused(new ClusterUnknown(ADD_NODES, I, "", ""));
    }

    @Test
    void add_isRefused_forNodesOfAnotherType() {
        given.when(add(computeNodes("c-2", NEW)))
                .refused(new ClusterTypeDiffers(new ClusterRef("c-2", ""), SQL, COMPUTE));
        given.when(add(sqlNodes("c-1", frontend("x", "10.0.0.9", 9010, FE_OBSERVER))))
                .refused(new ClusterTypeDiffers(new ClusterRef("c-1", ""), COMPUTE, SQL));
    }

    @Test
    void add_isRefused_theSecondTime() {
        Given.events(created(I), computeAdded(I, "c-1", "one"), joined("c-1", "one", NEW))
                .when(add(computeNodes("c-1", NEW)))
                .refused(new EndpointTaken(ADD_NODES, COMPUTE, "10.0.0.2:9050"));
    }

    @Test
    void add_isRefused_forTwoNodesWithOneEndpoint_orNone() {
        Node nowhere = backend("cuid-c", "", 9050);
        given.when(add(computeNodes("c-1", NEW, backend("cuid-c", "10.0.0.2", 9050))))
                .refused(new EndpointTaken(ADD_NODES, COMPUTE, "10.0.0.2:9050"));
        given.when(add(computeNodes("c-1", NEW, nowhere))).refused(new NodeAddressMissing(nowhere));
    }

    @Test
    void add_isRefused_forACloudUniqueIdOfAnotherInstance_namingItsHolder() {
        given.when(new AddNodes("i-2", computeNodes("c-9", BE)))
                .refused(new CloudUniqueIdTaken(ADD_NODES, I, "one", "c-1", "cuid-a"));
    }

    @Test
    void add_acceptsACloudUniqueId_thatTheLastNodeOfAnotherInstanceLetGo() {
        Given.events(
                        created(I),
                        created("i-2"),
                        computeAdded(I, "c-1", "one", BE),
                        computeAdded("i-2", "c-1", "one"),
                        new NodesDropped(
                                I, "c-1", List.of(new NodeRef("cuid-a", "10.0.0.1:9050")), List.of("cuid-a"), EARLIER))
                .when(new AddNodes("i-2", computeNodes("c-1", BE)))
                .then(new NodesAdded("i-2", "c-1", "one", List.of(BE.joinedAt(NOW)), NOW));
    }

    @Test
    void anAddedNode_holdsItsCloudUniqueIdAndEndpoint() {
        Given later = Given.events(
                created(I), created("i-2"), computeAdded(I, "c-1", "one"), joined("c-1", "one", NEW));
        later.when(new AddCluster("i-2", compute("c-1", "x", NEW)))
                .refused(new CloudUniqueIdTaken(ADD, I, "one", "c-1", "cuid-b"));
        later.when(new AddCluster(I, compute("c-2", "two", backend("x", "10.0.0.2", 9050))))
                .refused(new EndpointTaken(ADD, COMPUTE, "10.0.0.2:9050"));
    }

    @Test
    void anSqlCluster_hasAtMostOneMaster_andFollowersBesideIt() {
        Node follower = frontend("cuid-g", "10.0.0.4", 9010, FE_FOLLOWER);
        Node observer = frontend("cuid-h", "10.0.0.5", 9010, FE_OBSERVER);
        Node second = frontend("cuid-i", "10.0.0.6", 9010, FE_MASTER);
        given.when(add(sqlNodes("c-2", follower, observer)))
                .then(new NodesAdded(I, "c-2", "two", List.of(follower.joinedAt(NOW), observer.joinedAt(NOW)), NOW));
        given.when(add(sqlNodes("c-2", follower, second))).refused(new FrontendsInvalid());
        Given.events(created(I), sqlAdded(I, "c-2", "two", follower))
                .when(add(sqlNodes("c-2", second)))
                .then(new NodesAdded(I, "c-2", "two", List.of(second.joinedAt(NOW)), NOW));
    }

    private static AddNodes add(NodesSpec nodes) {
        return new AddNodes(I, nodes);
    }

    private static NodesAdded joined(String id, String name, Node... nodes) {
        return new NodesAdded(I, id, name, List.of(nodes).stream().map(node -> node.joinedAt(EARLIER)).toList(), EARLIER);
    }
}
