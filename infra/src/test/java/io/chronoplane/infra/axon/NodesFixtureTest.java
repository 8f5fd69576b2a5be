package io.chronoplane.infra.axon;

import static io.chronoplane.infra.axon.Past.THEN;
import static io.chronoplane.infra.axon.Past.added;
import static io.chronoplane.infra.axon.Past.cluster;
import static io.chronoplane.infra.axon.Past.created;

import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.doris.meta.ClusterOperation;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.DorisMetaCommand;
import io.chronoplane.commands.doris.meta.NodeMove;
import io.chronoplane.commands.doris.meta.NodeRef;
import io.chronoplane.commands.doris.meta.NodeRejection;
import io.chronoplane.commands.doris.meta.NodeStatus;
import io.chronoplane.commands.doris.meta.NodeStatusChanged;
import io.chronoplane.commands.doris.meta.NodesAdded;
import io.chronoplane.commands.doris.meta.NodesDropped;
import io.chronoplane.infra.doris.Doris;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Nodes coming, going and on their way out, through Axon.
class NodesFixtureTest {

    private static final long NOW = DorisFixture.NOW.getEpochSecond();
    private static final List<Event> ONE_NODE = List.of(created("i-1"), past("i-1", "a", "u-a"), past("i-1", "b"));

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(ONE_NODE, Doris.addNodes("i-1", "b", "u-b"), joined("i-1", "b", "u-b")),
                Arguments.of(
                        List.of(created("i-1"), past("i-1", "a"), created("i-2"), past("i-2", "a", "u-a"), left("i-2")),
                        Doris.addNodes("i-1", "a", "u-a"),
                        joined("i-1", "a", "u-a")),
                Arguments.of(
                        ONE_NODE,
                        Doris.dropNodes("i-1", "a", "u-a"),
                        new NodesDropped("i-1", "a", List.of(ref("a", "u-a")), List.of("u-a"), NOW)),
                Arguments.of(
                        ONE_NODE,
                        Doris.decommission("i-1", "a", "u-a"),
                        new NodeStatusChanged(
                                "i-1",
                                "a",
                                List.of(new NodeMove("u-a", "a.u-a:9050", NodeStatus.UNKNOWN)),
                                NodeStatus.DECOMMISSIONING,
                                NOW)));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        List.of(created("i-1"), past("i-1", "a"), created("i-2"), past("i-2", "a", "u-a")),
                        Doris.addNodes("i-1", "a", "u-a"),
                        new NodeRejection.CloudUniqueIdTaken(ClusterOperation.ADD_NODES, "i-2", "n_a", "a", "u-a")),
                Arguments.of(
                        ONE_NODE,
                        Doris.dropNodes("i-1", "b", "u-a"),
                        new NodeRejection.NodeUnknown(
                                ClusterOperation.DROP_NODES, "i-1", new ClusterRef("b", ""), "u-a")),
                Arguments.of(
                        ONE_NODE,
                        Doris.decommission("i-1", "b", "u-a"),
                        new NodeRejection.CloudUniqueIdUnknown("u-a")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aCommand_leadsToItsEvent_whenItIsAllowed(List<Event> given, DorisMetaCommand command, Event expected) {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.accepts(given, command, List.of(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aCommand_leadsToNothing_whenItIsNotAllowed(List<Event> given, DorisMetaCommand command, Rejection expected) {
        try (DorisFixture fixture = new DorisFixture()) {
            fixture.refuses(given, command, expected);
        }
    }

    private static Event past(String instance, String id, String... cloudUniqueIds) {
        return added(instance, cluster(id, ClusterType.COMPUTE, ClusterStatus.NORMAL, THEN, cloudUniqueIds));
    }

    private static Event joined(String instance, String id, String cloudUniqueId) {
        return new NodesAdded(
                instance,
                id,
                "n_" + id,
                Objects.requireNonNull(Doris.addNodes(instance, id, cloudUniqueId).nodes()).nodes().stream()
                        .map(node -> node.joinedAt(NOW))
                        .toList(),
                NOW);
    }

    private static Event left(String instance) {
        return new NodesDropped(instance, "a", List.of(ref("a", "u-a")), List.of("u-a"), THEN);
    }

    private static NodeRef ref(String cluster, String cloudUniqueId) {
        return new NodeRef(cloudUniqueId, cluster + "." + cloudUniqueId + ":9050");
    }
}
