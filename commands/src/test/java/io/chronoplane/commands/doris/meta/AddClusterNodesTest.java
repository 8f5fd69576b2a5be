package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.ClusterType.SQL;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_FOLLOWER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_OBSERVER;
import static io.chronoplane.commands.doris.meta.Samples.addedNow;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.node;
import static io.chronoplane.commands.doris.meta.Samples.sql;

import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.MasterBesideFollowers;
import io.chronoplane.commands.doris.meta.NodeRejection.MasterCountInvalid;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeAddressMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.NodePortMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.NodePortOutOfRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What add_cluster wants of the nodes of a new cluster.
class AddClusterNodesTest {

    private static final String I = "i-1";
    private static final Node BE = backend("1:i-1:be", "10.0.0.1", 9050);
    private static final Node FE = frontend("1:i-1:fe", "10.0.0.1", 9010, FE_MASTER);

    private final Given live = Given.events(created(I));

    @Test
    void add_isRefused_forANodeWithoutCloudUniqueId() {
        Node bare = backend("", "10.0.0.1", 9050);
        live.when(add(compute("c-1", "one", BE, bare))).refused(new CloudUniqueIdMissing(bare));
    }

    @Test
    void add_isRefused_forABackendWithoutHeartbeatPort() {
        Node none = backend("x", "10.0.0.1", null);
        Node zero = backend("x", "10.0.0.1", 0);
        live.when(add(compute("c-1", "one", none))).refused(new NodePortMissing(none));
        live.when(add(compute("c-1", "one", zero))).refused(new NodePortMissing(zero));
    }

    @Test
    void add_isRefused_forAFrontendWithoutEditLogPortOrType() {
        Node noPort = frontend("x", "10.0.0.1", null, FE_MASTER);
        Node noType = frontend("x", "10.0.0.1", 9010, null);
        Node unknown = frontend("x", "10.0.0.1", 9010, NodeType.UNKNOWN);
        live.when(add(sql("c-1", "one", noPort))).refused(new NodePortMissing(noPort));
        live.when(add(sql("c-1", "one", noType))).refused(new NodePortMissing(noType));
        live.when(add(sql("c-1", "one", unknown))).refused(new NodePortMissing(unknown));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void add_isRefused_forAPortThatIsNone(int port) {
        Node heartbeat = backend("x", "10.0.0.1", port);
        Node editLog = node("x", "10.0.0.1", null, 9050, port, null);
        live.when(add(compute("c-1", "one", heartbeat))).refused(new NodePortOutOfRange(heartbeat, port));
        live.when(add(compute("c-1", "one", editLog))).refused(new NodePortOutOfRange(editLog, port));
    }

    @Test
    void add_isRefused_forASqlCluster_withoutExactlyOneMaster() {
        Node observer = frontend("x", "10.0.0.2", 9010, FE_OBSERVER);
        Node second = frontend("x", "10.0.0.3", 9010, FE_MASTER);
        live.when(add(sql("c-1", "one"))).refused(new MasterCountInvalid(0));
        live.when(add(sql("c-1", "one", observer))).refused(new MasterCountInvalid(0));
        live.when(add(sql("c-1", "one", FE, second))).refused(new MasterCountInvalid(2));
        live.when(add(sql("c-1", "one", FE, observer))).then(addedNow(I, "c-1", "one", SQL, FE, observer));
    }

    @Test
    void add_acceptsFollowers_onlyWithoutAMaster() {
        Node follower = frontend("x", "10.0.0.2", 9010, FE_FOLLOWER);
        live.when(add(sql("c-1", "one", FE, follower))).refused(new MasterBesideFollowers(1, 1));
        live.when(add(sql("c-1", "one", follower))).then(addedNow(I, "c-1", "one", SQL, follower));
    }

    @Test
    void add_isRefused_forANodeWithoutAddress() {
        Node nowhere = backend("x", null, 9050);
        Node empty = node("x", "", "", 9050, null, null);
        live.when(add(compute("c-1", "one", nowhere)))
                .refused(new NodeAddressMissing(nowhere));
        live.when(add(compute("c-1", "one", empty)))
                .refused(new NodeAddressMissing(empty));
    }

    private static AddCluster add(ClusterSpec spec) {
        return new AddCluster(I, spec);
    }
}
