package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.ClusterType.SQL;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_FOLLOWER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.NodeType.FE_OBSERVER;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.addedNow;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.node;
import static io.chronoplane.commands.doris.meta.Samples.spec;
import static io.chronoplane.commands.doris.meta.Samples.sql;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdTaken;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceDropped;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceUnknown;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMalformed;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameTaken;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterRequestIncomplete;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTypeMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTypeUnsupported;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.EndpointTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.MasterBesideFollowers;
import io.chronoplane.commands.doris.meta.NodeRejection.MasterCountInvalid;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeAddressMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.NodePortMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.NodePortOutOfRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddClusterTest {

    private static final String I = "i-1";
    private static final String PATTERN = "^[a-zA-Z][a-zA-Z0-9_]*$";
    private static final Node BE = backend("1:i-1:be", "10.0.0.1", 9050);
    private static final Node FE = frontend("1:i-1:fe", "10.0.0.1", 9010, FE_MASTER);

    private final Given live = Given.events(created(I));

    @Test
    void add_makesAComputeClusterNormal_andDatesItAndItsNodes() {
        live.when(add(compute("c-1", "one", BE))).then(addedNow(I, "c-1", "one", COMPUTE, BE));
    }

    @Test
    void add_givesASqlClusterNoStatus() {
        live.when(add(sql("c-1", "one", FE))).then(addedNow(I, "c-1", "one", SQL, FE));
    }

    @Test
    void add_acceptsAComputeClusterWithoutNodes() {
        live.when(add(compute("c-1", "one"))).then(addedNow(I, "c-1", "one", COMPUTE));
    }

    @Test
    void add_keepsAllThatDescribesTheCluster() {
        ClusterSpec spec =
                new ClusterSpec("c-1", "one", COMPUTE, "desc", List.of(), List.of("root", "jack"), "pub", "priv");
        live.when(add(spec))
                .then(new ClusterAdded(
                        I,
                        new Cluster(
                                "c-1",
                                "one",
                                COMPUTE,
                                "desc",
                                List.of(),
                                List.of("root", "jack"),
                                "pub",
                                "priv",
                                ClusterStatus.NORMAL,
                                NOW,
                                NOW)));
    }

    @Test
    void add_isAllowed_inAnOverdueInstance() {
        Given.events(
                        created(I),
                        new InstanceStatusChanged(I, InstanceStatus.NORMAL, InstanceStatus.OVERDUE, EARLIER))
                .when(add(compute("c-1", "one")))
                .then(addedNow(I, "c-1", "one", COMPUTE));
    }

    @Test
    void add_isRefused_withoutInstanceOrCluster() {
        live.when(new AddCluster("", compute("c-1", "one"))).refused(new ClusterRequestIncomplete());
        live.when(new AddCluster(I, null)).refused(new ClusterRequestIncomplete());
    }

    @Test
    void add_isRefused_withoutType_orForATypeThatIsNotSupported() {
        live.when(add(spec("c-1", "one", null))).refused(new ClusterTypeMissing());
        live.when(add(spec("c-1", "one", ClusterType.VIRTUAL)))
                .refused(new ClusterTypeUnsupported(ClusterType.VIRTUAL));
    }

    @Test
    void add_isRefused_withoutNameOrId() {
        live.when(add(compute("c-1", ""))).refused(new ClusterNameMissing(ClusterOperation.ADD));
        live.when(add(compute("", "one"))).refused(new ClusterIdMissing(ClusterOperation.ADD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1abc", "not-support", "中文not-support", "   ", " not_support  ", "%", "_a", "a\n", "é"})
    void add_isRefused_forANameOutsideThePattern(String name) {
        live.when(add(compute("c-1", name))).refused(new ClusterNameMalformed(name, PATTERN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "a_1", "RESERVED_CLUSTER_NAME_FOR_SQL_SERVER"})
    void add_acceptsANameInsideThePattern(String name) {
        live.when(add(compute("c-1", name))).then(addedNow(I, "c-1", name, COMPUTE));
    }

    @Test
    void add_isRefused_forANodeWithoutCloudUniqueId() {
        Node bare = backend("", "10.0.0.1", 9050);
        live.when(add(compute("c-1", "one", BE, bare))).refused(new CloudUniqueIdMissing(bare));
    }

    @Test
    void add_acceptsACloudUniqueId_thatNamesAnotherOrNoInstance() {
        Node other = backend("1:nowhere:be", "10.0.0.1", 9050);
        Node free = backend("anything", "10.0.0.2", 9050);
        live.when(add(compute("c-1", "one", other, free))).then(addedNow(I, "c-1", "one", COMPUTE, other, free));
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
    void add_isRefused_forACloudUniqueIdOfAnotherInstance_namingItsHolder() {
        Given.events(
                        created(I),
                        created("i-2"),
                        computeAdded("i-2", "c-8", "eight", BE),
                        new ClusterRenamed("i-2", "c-8", "eight", "nine", List.of(BE.cloudUniqueId()), EARLIER))
                .when(add(compute("c-1", "one", backend("free", "10.0.0.7", 9050), BE)))
                .refused(new CloudUniqueIdTaken("i-2", "nine", "c-8", BE.cloudUniqueId()));
    }

    @Test
    void add_acceptsACloudUniqueId_thatAnotherInstanceLetGo() {
        Given.events(
                        created(I),
                        created("i-2"),
                        computeAdded("i-2", "c-8", "eight", BE),
                        new ClusterDropped("i-2", "c-8", "eight", List.of(BE.cloudUniqueId()), EARLIER))
                .when(add(compute("c-1", "one", BE)))
                .then(addedNow(I, "c-1", "one", COMPUTE, BE));
    }

    @Test
    void add_acceptsACloudUniqueId_thatOtherClustersOfTheInstanceHold() {
        Node same = backend(BE.cloudUniqueId(), "10.0.0.1", 9051);
        Given.events(created(I), computeAdded(I, "c-8", "eight", BE))
                .when(add(compute("c-1", "one", same)))
                .then(addedNow(I, "c-1", "one", COMPUTE, same));
    }

    @Test
    void add_isRefused_inAnUnknownOrDroppedInstance() {
        Given.nothing()
                .when(add(compute("c-1", "one")))
                .refused(new ClusterInstanceUnknown(ClusterOperation.ADD, I));
        Given.events(created(I), new InstanceDropped(I, EARLIER))
                .when(add(compute("c-1", "one")))
                .refused(new ClusterInstanceDropped(ClusterOperation.ADD, I));
    }

    @Test
    void add_isRefused_forAnIdOrNameThatIsTaken_inTheSameInstanceOnly() {
        Given given = Given.events(created(I), created("i-2"), computeAdded(I, "c-1", "one"));
        given.when(add(compute("c-1", "two"))).refused(new ClusterIdTaken("c-1"));
        given.when(add(compute("c-2", "one"))).refused(new ClusterNameTaken("one"));
        given.when(new AddCluster("i-2", compute("c-1", "one"))).then(addedNow("i-2", "c-1", "one", COMPUTE));
    }

    @Test
    void add_isRefused_forANodeWithoutAddress() {
        Node nowhere = backend("x", null, 9050);
        Node empty = node("x", "", "", 9050, null, null);
        live.when(add(compute("c-1", "one", nowhere)))
                .refused(new NodeAddressMissing(
                        addedNow(I, "c-1", "one", COMPUTE, nowhere).cluster(), nowhere.addedAt(NOW)));
        live.when(add(compute("c-1", "one", empty)))
                .refused(new NodeAddressMissing(
                        addedNow(I, "c-1", "one", COMPUTE, empty).cluster(), empty.addedAt(NOW)));
    }

    @Test
    void add_isRefused_forAnEndpointOfTheSameKindInTheInstance() {
        Given given = Given.events(
                created(I), created("i-2"), computeAdded(I, "c-8", "eight", BE), sqlAdded(I, "c-9", "nine", FE));
        Node byHost = node("x", "10.9.9.9", "10.0.0.1", 9050, null, null);
        Node fe = frontend("x", "10.0.0.1", 9010, FE_MASTER);
        Node beOnFePort = backend("x", "10.0.0.1", 9010);
        given.when(add(compute("c-1", "one", byHost))).refused(new EndpointTaken(COMPUTE, "10.0.0.1:9050"));
        given.when(add(sql("c-1", "one", fe))).refused(new EndpointTaken(SQL, "10.0.0.1:9010"));
        given.when(add(compute("c-1", "one", beOnFePort))).then(addedNow(I, "c-1", "one", COMPUTE, beOnFePort));
        Node elsewhere = backend("y", "10.0.0.1", 9050);
        given.when(new AddCluster("i-2", compute("c-1", "one", elsewhere)))
                .then(addedNow("i-2", "c-1", "one", COMPUTE, elsewhere));
    }

    @Test
    void add_isRefused_forTwoNodesWithOneEndpoint() {
        live.when(add(compute("c-1", "one", BE, backend("y", "10.0.0.1", 9050))))
                .refused(new EndpointTaken(COMPUTE, "10.0.0.1:9050"));
    }

    @Test
    void add_acceptsIdNameAndEndpoints_thatADroppedClusterLetGo() {
        Given.events(
                        created(I),
                        computeAdded(I, "c-1", "one", BE),
                        new ClusterDropped(I, "c-1", "one", List.of(BE.cloudUniqueId()), EARLIER))
                .when(add(compute("c-1", "one", BE)))
                .then(addedNow(I, "c-1", "one", COMPUTE, BE));
    }

    @Test
    void checks_answerInOrder() {
        Node held = backend("held", "10.0.0.1", 9050);
        Node anonymous = backend("", null, null);
        Node portless = backend("held", null, null);
        Node nowhere = backend("free", null, 9050);
        Given given = Given.events(
                created("i-2"), computeAdded("i-2", "c-8", "eight", held), created(I), computeAdded(I, "c-9", "nine"));
        given.when(new AddCluster("", null)).refused(new ClusterRequestIncomplete());
        given.when(add(spec("", "", null, anonymous))).refused(new ClusterTypeMissing());
        given.when(add(compute("", "", anonymous))).refused(new ClusterNameMissing(ClusterOperation.ADD));
        given.when(add(compute("", "%", anonymous))).refused(new ClusterIdMissing(ClusterOperation.ADD));
        given.when(add(compute("c-9", "%", anonymous))).refused(new ClusterNameMalformed("%", PATTERN));
        given.when(add(compute("c-9", "nine", portless, anonymous))).refused(new CloudUniqueIdMissing(anonymous));
        given.when(add(compute("c-9", "nine", portless))).refused(new NodePortMissing(portless));
        given.when(add(sql("c-9", "nine", frontend("held", null, 9010, FE_OBSERVER))))
                .refused(new MasterCountInvalid(0));
        given.when(new AddCluster("i-3", compute("c-9", "nine", nowhere, held)))
                .refused(new CloudUniqueIdTaken("i-2", "eight", "c-8", "held"));
        given.when(new AddCluster("i-3", compute("c-9", "nine", nowhere)))
                .refused(new ClusterInstanceUnknown(ClusterOperation.ADD, "i-3"));
        given.when(add(compute("c-9", "nine", nowhere))).refused(new ClusterIdTaken("c-9"));
        given.when(add(compute("c-1", "nine", nowhere))).refused(new ClusterNameTaken("nine"));
        given.when(add(compute("c-1", "one", nowhere)))
                .refused(new NodeAddressMissing(
                        addedNow(I, "c-1", "one", COMPUTE, nowhere).cluster(), nowhere.addedAt(NOW)));
    }

    private static AddCluster add(ClusterSpec spec) {
        return new AddCluster(I, spec);
    }
}
