package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterOperation.ADD;
import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.ClusterType.SQL;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.addedNow;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.node;
import static io.chronoplane.commands.doris.meta.Samples.sql;
import static io.chronoplane.commands.doris.meta.Samples.sqlAdded;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdTaken;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.EndpointTaken;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What must be new when a cluster is added, and where.
class AddClusterUniquenessTest {

    private static final String I = "i-1";
    private static final Node BE = backend("1:i-1:be", "10.0.0.1", 9050);
    private static final Node FE = frontend("1:i-1:fe", "10.0.0.1", 9010, FE_MASTER);

    private final Given live = Given.events(created(I));

    @Test
    void add_acceptsACloudUniqueId_thatNamesAnotherOrNoInstance() {
        Node other = backend("1:nowhere:be", "10.0.0.1", 9050);
        Node free = backend("anything", "10.0.0.2", 9050);
        live.when(add(compute("c-1", "one", other, free))).then(addedNow(I, "c-1", "one", COMPUTE, other, free));
    }

    @Test
    void add_isRefused_forACloudUniqueIdOfAnotherInstance_namingItsHolder() {
        Given.events(
                        created(I),
                        created("i-2"),
                        computeAdded("i-2", "c-8", "eight", BE),
                        new ClusterRenamed("i-2", "c-8", "eight", "nine", List.of(BE.cloudUniqueId()), EARLIER))
                .when(add(compute("c-1", "one", backend("free", "10.0.0.7", 9050), BE)))
                .refused(new CloudUniqueIdTaken(ADD, "i-2", "nine", "c-8", BE.cloudUniqueId()));
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
    void add_isRefused_forAnIdOrNameThatIsTaken_inTheSameInstanceOnly() {
        Given given = Given.events(created(I), created("i-2"), computeAdded(I, "c-1", "one"));
        given.when(add(compute("c-1", "two"))).refused(new ClusterIdTaken("c-1"));
        given.when(add(compute("c-2", "one"))).refused(new ClusterNameTaken("one"));
        given.when(new AddCluster("i-2", compute("c-1", "one"))).then(addedNow("i-2", "c-1", "one", COMPUTE));
    }

    @Test
    void add_isRefused_forAnEndpointOfTheSameKindInTheInstance() {
        Given given = Given.events(
                created(I), created("i-2"), computeAdded(I, "c-8", "eight", BE), sqlAdded(I, "c-9", "nine", FE));
        Node byHost = node("x", "10.9.9.9", "10.0.0.1", 9050, null, null);
        Node fe = frontend("x", "10.0.0.1", 9010, FE_MASTER);
        Node beOnFePort = backend("x", "10.0.0.1", 9010);
        given.when(add(compute("c-1", "one", byHost))).refused(new EndpointTaken(ADD, COMPUTE, "10.0.0.1:9050"));
        given.when(add(sql("c-1", "one", fe))).refused(new EndpointTaken(ADD, SQL, "10.0.0.1:9010"));
        given.when(add(compute("c-1", "one", beOnFePort))).then(addedNow(I, "c-1", "one", COMPUTE, beOnFePort));
        Node elsewhere = backend("y", "10.0.0.1", 9050);
        given.when(new AddCluster("i-2", compute("c-1", "one", elsewhere)))
                .then(addedNow("i-2", "c-1", "one", COMPUTE, elsewhere));
    }

    @Test
    void add_isRefused_forTwoNodesWithOneEndpoint() {
        live.when(add(compute("c-1", "one", BE, backend("y", "10.0.0.1", 9050))))
                .refused(new EndpointTaken(ADD, COMPUTE, "10.0.0.1:9050"));
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

    private static AddCluster add(ClusterSpec spec) {
        return new AddCluster(I, spec);
    }
}
