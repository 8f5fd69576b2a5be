package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterOperation.ADD_NODES;
import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.ClusterType.VIRTUAL;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceDropped;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceUnknown;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMalformed;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterRequestIncomplete;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTypeMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterUnknown;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.EndpointTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.NodePortMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.NodePortOutOfRange;
import io.chronoplane.commands.doris.meta.NodeRejection.NodesMissing;
import io.chronoplane.commands.doris.meta.VirtualRejection.VirtualArgsInconsistent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The checks that every change of nodes makes first, and the order of all that add_node and drop_node make.
class NodesOrderTest {

    private static final String I = "i-1";
    private static final String PATTERN = "^[a-zA-Z][a-zA-Z0-9_]*$";
    private static final Node HELD = backend("held", "10.0.0.1", 9050);

    private final Given given = Given.events(
            created("i-2"),
            computeAdded("i-2", "c-8", "eight", HELD),
            created(I),
            computeAdded(I, "c-9", "nine", backend("mine", "10.0.0.2", 9050)),
            new ClusterRenamed(I, "c-9", "nine", "nine-changed-again", List.of("mine"), EARLIER));

    @ParameterizedTest
    @EnumSource(names = {"ADD_NODES", "DROP_NODES", "SET_NODE_STATUS"})
    void everyChange_isRefused_whenAnythingItNeedsIsMissing_inOrder(ClusterOperation operation) {
        Node anonymous = backend("", null, null);
        Node portless = backend("held", null, null);
        Node mispelt = backend("held", null, 65536);
        given.when(change(operation, "", null)).refused(new ClusterRequestIncomplete());
        given.when(change(operation, I, null)).refused(new ClusterRequestIncomplete());
        given.when(change(operation, "", nodes("", "%", null))).refused(new ClusterRequestIncomplete());
        given.when(change(operation, "i-9", nodes("", "%", null, anonymous))).refused(new ClusterTypeMissing());
        given.when(change(operation, "i-9", nodes("", "%", COMPUTE, anonymous)))
                .refused(new ClusterNameMalformed("%", PATTERN));
        given.when(change(operation, "i-9", nodes("", "n", COMPUTE))).refused(new NodesMissing());
        given.when(change(operation, "i-9", nodes("", "n", VIRTUAL))).refused(new NodesMissing());
        given.when(change(operation, "i-9", nodes("", "n", VIRTUAL, anonymous)))
                .refused(new VirtualArgsInconsistent());
        given.when(change(operation, "i-9", nodes("", "n", COMPUTE, portless, anonymous)))
                .refused(new CloudUniqueIdMissing(anonymous));
        given.when(change(operation, "i-9", nodes("", "n", COMPUTE, portless))).refused(new NodePortMissing(portless));
        given.when(change(operation, "i-9", nodes("", "n", COMPUTE, mispelt)))
                .refused(new NodePortOutOfRange(mispelt, 65536));
        given.when(change(operation, "i-9", nodes("", "n", COMPUTE, HELD)))
                .refused(new ClusterInstanceUnknown(operation, "i-9"));
        Given.events(created(I), new InstanceDropped(I, EARLIER))
                .when(change(operation, I, nodes("", "n", COMPUTE, HELD)))
                .refused(new ClusterInstanceDropped(operation, I));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADD_NODES", "DROP_NODES", "SET_NODE_STATUS"})
    void aNameOutsideThePattern_isTaken_ifAClusterHasIt(ClusterOperation operation) {
        NodesSpec renamed = nodes("", "nine-changed-again", COMPUTE, backend("mine", "10.0.0.2", 9050));
        assertThat(given.when(change(operation, I, renamed)).decision())
                .isNotEqualTo(Decision.reject(new ClusterNameMalformed("nine-changed-again", PATTERN)));
    }

    @Test
    void addition_isCheckedInUpstreamsOrder() {
        Node taken = backend("held", "10.0.0.2", 9050);
        given.when(add(nodes("c-7", "seven", COMPUTE, HELD, taken)))
                .refused(new EndpointTaken(ADD_NODES, COMPUTE, "10.0.0.2:9050"));
        given.when(add(nodes("c-7", "seven", COMPUTE, HELD)))
                .refused(new CloudUniqueIdTaken(ADD_NODES, "i-2", "eight", "c-8", "held"));
        given.when(add(nodes("c-7", "seven", COMPUTE, backend("free", "10.0.0.1", 9050))))
                .refused(new ClusterUnknown(ADD_NODES, I, "c-7", "seven"));
    }

    private static AddNodes add(NodesSpec nodes) {
        return new AddNodes(I, nodes);
    }

    private static DorisMetaCommand change(
            ClusterOperation operation, String instanceId, @Nullable NodesSpec nodes) {
        return switch (operation) {
            case ADD_NODES -> new AddNodes(instanceId, nodes);
            case DROP_NODES -> new DropNodes(instanceId, nodes);
            case SET_NODE_STATUS -> new SetNodeStatus(instanceId, nodes, NodeStatus.DECOMMISSIONED);
            case ADD, DROP, RENAME, SET_STATUS, SET_USERS, SET_ENDPOINT, ALTER_VIRTUAL ->
                throw new IllegalArgumentException("not about nodes: " + operation);
        };
    }
}
