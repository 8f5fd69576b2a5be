package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.ClusterType.COMPUTE;
import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.NodeType.FE_OBSERVER;
import static io.chronoplane.commands.doris.meta.Samples.addedNow;
import static io.chronoplane.commands.doris.meta.Samples.backend;
import static io.chronoplane.commands.doris.meta.Samples.compute;
import static io.chronoplane.commands.doris.meta.Samples.computeAdded;
import static io.chronoplane.commands.doris.meta.Samples.created;
import static io.chronoplane.commands.doris.meta.Samples.frontend;
import static io.chronoplane.commands.doris.meta.Samples.spec;
import static io.chronoplane.commands.doris.meta.Samples.sql;

import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterIdTaken;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterInstanceUnknown;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMalformed;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameMissing;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterNameTaken;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterRequestIncomplete;
import io.chronoplane.commands.doris.meta.ClusterRejection.ClusterTypeMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.CloudUniqueIdTaken;
import io.chronoplane.commands.doris.meta.NodeRejection.MasterCountInvalid;
import io.chronoplane.commands.doris.meta.NodeRejection.NodeAddressMissing;
import io.chronoplane.commands.doris.meta.NodeRejection.NodePortMissing;
import org.junit.jupiter.api.Test;

/// The checks of add_cluster answer in upstream's order.
class AddClusterOrderTest {

    private static final String I = "i-1";
    private static final String PATTERN = "^[a-zA-Z][a-zA-Z0-9_]*$";

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
                .refused(new CloudUniqueIdTaken(ClusterOperation.ADD, "i-2", "eight", "c-8", "held"));
        given.when(new AddCluster("i-3", compute("c-9", "nine", nowhere)))
                .refused(new ClusterInstanceUnknown(ClusterOperation.ADD, "i-3"));
        given.when(add(compute("c-9", "nine", nowhere))).refused(new ClusterIdTaken("c-9"));
        given.when(add(compute("c-1", "nine", nowhere))).refused(new ClusterNameTaken("nine"));
        given.when(add(compute("c-1", "one", nowhere)))
                .refused(new NodeAddressMissing(nowhere));
    }

    private static AddCluster add(ClusterSpec spec) {
        return new AddCluster(I, spec);
    }
}
