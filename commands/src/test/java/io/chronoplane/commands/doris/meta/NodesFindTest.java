package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Samples.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.IndexedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which node of a cluster a command means.
class NodesFindTest {

    private static final Node BY_IP = node("a", "10.0.0.1", null, 9050, null, null);
    private static final Node BY_HOST = node("a", "10.0.0.2", "be-1", 9050, null, null);
    private static final Node SHARED_1 = node("a", "10.9.9.9", "be-2", 9050, null, null);
    private static final Node SHARED_2 = node("a", "10.9.9.9", "be-3", 9050, null, null);
    private static final Node OTHER_ID = node("b", "10.9.9.9", "be-4", 9050, null, null);
    private static final Node HOST_OF_IP = node("a", "10.0.0.5", "10.0.0.6", 9050, null, null);

    private final IndexedList<Node> nodes =
            Nodes.of(List.of(BY_IP, BY_HOST, SHARED_1, SHARED_2, OTHER_ID, HOST_OF_IP));

    @Test
    void aNode_isFoundWhereItListens() {
        assertThat(find("a", "10.0.0.1", null)).isEqualTo(BY_IP);
        assertThat(find("a", "10.0.0.1", "")).isEqualTo(BY_IP);
        assertThat(find("a", null, "be-1")).isEqualTo(BY_HOST);
        assertThat(find("a", "10.0.0.2", "be-1")).isEqualTo(BY_HOST);
    }

    // The operator puts the domain name into the ip, and sends no host.
    @Test
    void aNode_isFoundByItsHost_inTheIp() {
        assertThat(find("a", "be-1", null)).isEqualTo(BY_HOST);
    }

    @Test
    void aNodeWithBoth_isFoundByItsIp_too() {
        assertThat(find("a", "10.0.0.2", null)).isEqualTo(BY_HOST);
        assertThat(find("a", "10.0.0.2", "elsewhere")).isEqualTo(BY_HOST);
        assertThat(find("b", "10.9.9.9", null)).isEqualTo(OTHER_ID);
    }

    @Test
    void aNode_isNotFoundByAnIp_thatOthersWithItsIdShare() {
        assertThat(find("a", "10.9.9.9", null)).isNull();
        assertThat(find("a", "10.9.9.9", "be-3")).isEqualTo(SHARED_2);
    }

    @Test
    void aNodeThatListensThere_isMeant_ratherThanOneWithThatIp() {
        Node listening = node("a", "10.0.0.5", null, 9050, null, null);
        assertThat(Nodes.find(nodes.plus(listening), ClusterType.COMPUTE, listening)).isEqualTo(listening);
        assertThat(find("a", "10.0.0.5", null)).isEqualTo(HOST_OF_IP);
    }

    @Test
    void aNode_isNotFound_withAnotherIdOrPort_orWithoutAddress() {
        assertThat(find("x", "10.0.0.1", null)).isNull();
        assertThat(find("b", "10.0.0.1", null)).isNull();
        assertThat(find("a", null, null)).isNull();
        assertThat(find("a", "", "")).isNull();
        assertThat(Nodes.find(nodes, ClusterType.COMPUTE, node("a", "10.0.0.1", null, 9051, null, null))).isNull();
        assertThat(Nodes.find(nodes, ClusterType.COMPUTE, node("a", "10.0.0.1", null, null, 9050, null))).isNull();
    }

    @Test
    void aFrontend_isFoundByItsEditLogPort() {
        Node frontend = node("f", "10.0.0.1", null, 9050, 9010, NodeType.FE_MASTER);
        IndexedList<Node> frontends = Nodes.of(List.of(frontend));
        assertThat(Nodes.find(frontends, ClusterType.SQL, node("f", "10.0.0.1", null, null, 9010, null)))
                .isEqualTo(frontend);
        assertThat(Nodes.find(frontends, ClusterType.SQL, node("f", "10.0.0.1", null, 9050, null, null))).isNull();
    }

    private @Nullable Node find(String cloudUniqueId, @Nullable String ip, @Nullable String host) {
        return Nodes.find(nodes, ClusterType.COMPUTE, node(cloudUniqueId, ip, host, 9050, null, null));
    }
}
