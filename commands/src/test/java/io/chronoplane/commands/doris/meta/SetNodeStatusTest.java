package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterOperation.SET_NODE_STATUS;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeStatus.DECOMMISSIONED;
import static io.chronoplane.commands.doris.meta.NodeStatus.DECOMMISSIONING;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.computeNodes;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterAmbiguous;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterUnknown;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdUnknown;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeUnknown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What decommission_node and notify_decommissioned do, and what they refuse.
class SetNodeStatusTest {

    private static final String I = "i-1";
    private static final Node A = backend("cuid-a", "10.0.0.1", 9050);
    private static final Node B = backend("cuid-b", "10.0.0.2", 9050);

    private final Given given =
            Given.events(created(I), computeAdded(I, "c-1", "one", A, B), computeAdded(I, "c-2", "two"));

    static Stream<Arguments> everyMove() {
        return Stream.of(NodeStatus.values()).flatMap(from -> Stream.of(DECOMMISSIONING, DECOMMISSIONED)
                .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void aNode_movesFromAnyStatus_andStaysWhereItIs(NodeStatus from, NodeStatus to) {
        Node stored = from == NodeStatus.UNKNOWN ? A : A.in(from, EARLIER);
        Given.Then then = Given.events(created(I), computeAdded(I, "c-1", "one", stored))
                .when(new SetNodeStatus(I, computeNodes("c-1", A), to));
        if (from == to) {
            then.nothingHappens();
        } else {
            then.then(moved(to, new NodeMove("cuid-a", "10.0.0.1:9050", from)));
        }
    }

    @Test
    void severalNodes_moveInOneEvent_thoseThatAreThereStay() {
        Given.events(
                        created(I),
                        computeAdded(I, "c-1", "one", A, B),
                        new NodeStatusChanged(
                                I,
                                "c-1",
                                List.of(new NodeMove("cuid-b", "10.0.0.2:9050", NodeStatus.UNKNOWN)),
                                DECOMMISSIONING,
                                EARLIER))
                .when(set(computeNodes("c-1", A, B)))
                .then(moved(DECOMMISSIONING, new NodeMove("cuid-a", "10.0.0.1:9050", NodeStatus.UNKNOWN)));
        given.when(set(computeNodes("c-1", B, A)))
                .then(moved(
                        DECOMMISSIONING,
                        new NodeMove("cuid-b", "10.0.0.2:9050", NodeStatus.UNKNOWN),
                        new NodeMove("cuid-a", "10.0.0.1:9050", NodeStatus.UNKNOWN)));
    }

    @Test
    void aMarkedNode_isStillInItsPlace() {
        Instance after = Given.events(
                        created(I),
                        computeAdded(I, "c-1", "one", A, B),
                        moved(DECOMMISSIONING, new NodeMove("cuid-a", "10.0.0.1:9050", NodeStatus.UNKNOWN)))
                .instance(I);
        assertThat(((Live) after).clusters().all().getFirst().nodes())
                .containsExactly(A.addedAt(EARLIER).in(DECOMMISSIONING, NOW), B.addedAt(EARLIER));
    }

    @Test
    void set_isRefused_forANodeThatIsNotThere_orIsNamedTwice() {
        given.when(set(computeNodes("c-1", A, backend("cuid-x", "10.0.0.1", 9050))))
                .refused(new CloudUniqueIdUnknown("cuid-x"));
        given.when(set(computeNodes("c-2", A))).refused(new CloudUniqueIdUnknown("cuid-a"));
        given.when(set(computeNodes("c-1", backend("cuid-a", "10.0.0.2", 9050)))).refused(unknown("cuid-a"));
        given.when(set(computeNodes("c-1", A, A))).refused(unknown("cuid-a"));
    }

    @Test
    void set_isRefused_forAnUnknownCluster() {
        given.when(set(nodes("c-9", "nine", ClusterType.COMPUTE, A)))
                .refused(new ClusterUnknown(SET_NODE_STATUS, I, "c-9", "nine"));
        given.when(set(nodes("c-1", "two", ClusterType.COMPUTE, A)))
                .refused(new ClusterAmbiguous(I, new ClusterRef("c-1", "two")));
    }

    private static SetNodeStatus set(NodesSpec nodes) {
        return new SetNodeStatus(I, nodes, DECOMMISSIONING);
    }

    private static NodeStatusChanged moved(NodeStatus to, NodeMove... moves) {
        return new NodeStatusChanged(I, "c-1", List.of(moves), to, NOW);
    }

    private static NodeUnknown unknown(String cloudUniqueId) {
        return new NodeUnknown(SET_NODE_STATUS, I, new ClusterRef("c-1", ""), cloudUniqueId);
    }
}
