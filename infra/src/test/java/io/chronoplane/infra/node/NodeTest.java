package io.chronoplane.infra.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Command;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.AddCluster;
import io.chronoplane.commands.doris.meta.ClusterRef;
import io.chronoplane.commands.doris.meta.ClusterSpec;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ClusterType;
import io.chronoplane.commands.doris.meta.CreateInstance;
import io.chronoplane.commands.doris.meta.DorisMeta;
import io.chronoplane.commands.doris.meta.DorisMetaRules;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.commands.doris.meta.Provider;
import io.chronoplane.commands.doris.meta.SetClusterStatus;
import io.chronoplane.infra.core.Origin;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.log.h2.H2Database;
import io.chronoplane.infra.secret.DataKey;
import io.chronoplane.projections.doris.meta.DorisMetaViews;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {

    private static final SystemModel DORIS =
            new SystemModel(DorisMeta.commands(DorisMetaRules.DEFAULT), DorisMetaViews.queries());
    private static final Origin ORIGIN =
            new Origin("tester", "test", "127.0.0.1", Optional.empty(), "r-1", Optional.empty());

    private final DataKey key = new DataKey(DataKey.random());

    @TempDir
    Path directory;

    @Test
    void everything_isThereAgain_afterARestart() throws Exception {
        InstanceView before;
        try (Node node = open()) {
            assertThat(send(node, create("i-1"))).isEqualTo(new Outcome.Accepted(1));
            assertThat(send(node, addCluster("i-1", "c-1"))).isEqualTo(new Outcome.Accepted(2));
            assertThat(send(node, create("i-1"))).isInstanceOf(Outcome.Rejected.class);
            before = node.ask(new GetInstance("i-1")).orElseThrow();
        }
        try (Node node = open()) {
            assertThat(node.ask(new GetInstance("i-1"))).contains(before);
            assertThat(send(node, new SetClusterStatus(
                            "i-1", new ClusterRef("c-1", ""), ClusterStatus.SUSPENDED)))
                    .isEqualTo(new Outcome.Accepted(3));
        }
    }

    private Node open() {
        return new Node(
                List.of(DORIS),
                List.of(),
                NodeStorage.h2(H2Database.at(directory.resolve("log"))),
                key,
                NodeOptions.DEFAULTS);
    }

    private static Outcome send(Node node, Command command) throws Exception {
        return node.send(command, ORIGIN).get(10, TimeUnit.SECONDS);
    }

    private static CreateInstance create(String id) {
        ObjectStore store = new ObjectStore(
                null, null, null, Secret.of("ak"), Secret.of("sk"), "bucket", "prefix", "endpoint", "region", Provider.COS,
                "external", null, null, null, null, null, null);
        return new CreateInstance(id, "name", "user", null, store, null, false);
    }

    private static AddCluster addCluster(String instance, String cluster) {
        var node = new io.chronoplane.commands.doris.meta.Node(
                "1:" + instance + ":be-0", null, "10.0.0.1", null, null, null, null, 9050, null, null, null, null, null, null,
                null);
        return new AddCluster(
                instance,
                new ClusterSpec(cluster, cluster.replace('-', '_'), ClusterType.COMPUTE, null, List.of(node), List.of(), null, null));
    }
}
