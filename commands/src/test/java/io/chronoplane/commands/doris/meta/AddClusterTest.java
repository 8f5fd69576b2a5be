package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.ClusterType.SQL;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_MASTER;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Samples.addedNow;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.spec;
import static io.chronoplane.commands.doris.meta.Samples.sql;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceDropped;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceUnknown;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMalformed;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterRequestIncomplete;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTypeMissing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What add_cluster does, and what it wants of the cluster as a whole.
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
                new ClusterSpec("c-1", "one", COMPUTE, "desc", List.of(), List.of("root", "jack"), "pub", "priv", null,
                        ActiveStandbySpec.NONE);
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
                                NOW,
                                null)));
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
    void add_isRefused_withoutType() {
        live.when(add(spec("c-1", "one", null))).refused(new ClusterTypeMissing());
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
    void add_isRefused_inAnUnknownOrDroppedInstance() {
        Given.nothing()
                .when(add(compute("c-1", "one")))
                .refused(new ClusterInstanceUnknown(ClusterOperation.ADD, I));
        Given.events(created(I), new InstanceDropped(I, EARLIER))
                .when(add(compute("c-1", "one")))
                .refused(new ClusterInstanceDropped(ClusterOperation.ADD, I));
    }

    private static AddCluster add(ClusterSpec spec) {
        return new AddCluster(I, spec);
    }
}
