package io.chronoplane.infra.upcast;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.core.Tag;
import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsSetting;
import io.chronoplane.commands.doris.meta.InstanceStatus;
import io.chronoplane.commands.doris.meta.SetInstanceStatus;
import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.DorisStorage;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.fault.CountingStorage;
import io.chronoplane.infra.log.memory.MemorySnapshots;
import io.chronoplane.infra.log.memory.MemoryStorage;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeHealth;
import io.chronoplane.infra.node.NodeOptions;
import io.chronoplane.infra.node.NodeStorage;
import io.chronoplane.infra.projection.MemoryCheckpoints;
import io.chronoplane.queries.doris.meta.GetInstance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An instance whose HDFS was written in clear and which has no key, since it never had a secret.
class ExposedSecretsTest {

    private static final Tag INSTANCE = new Tag("instance", "i-1");

    private final MemoryStorage memory = new MemoryStorage();
    private final CountingStorage counting = new CountingStorage(memory);
    private final NodeStorage storage =
            new NodeStorage(counting, memory, new MemorySnapshots(), new MemoryCheckpoints());

    @BeforeEach
    void writtenLongAgo() throws Exception {
        try (Node node = new Node(
                List.of(OldInstance.model()), List.of(), storage, Nodes.MASTER, NodeOptions.DEFAULTS)) {
            send(node, new OldInstance.Create("i-1", "principal", "keytab", "property"));
        }
    }

    @Test
    void itsTexts_areThere_fromTheLogAndFromACheckpoint_andAreMasked() throws Exception {
        for (int folded = 1; folded >= 0; folded--) {
            long before = counting.replayed();
            try (Node node = Nodes.open(storage, Nodes.eager(100))) {
                assertThat(counting.replayed() - before).isEqualTo(folded);
                HdfsConf conf = conf(node, 0);
                assertThat(conf.kerberosPrincipal()).isEqualTo(Secret.of("principal"));
                assertThat(conf.kerberosKeytab()).isEqualTo(Secret.of("keytab"));
                assertThat(conf.settings()).containsExactly(new HdfsSetting("k", Secret.of("property")));
                assertThat(conf.toString()).doesNotContain("principal", "keytab=k", "property");
            }
        }
    }

    @Test
    void itChanges_andIsKept_withoutAKey() throws Exception {
        try (Node node = Nodes.open(storage, Nodes.eager(100))) {
            for (int i = 0; i < 4; i++) {
                InstanceStatus status = i % 2 == 0 ? InstanceStatus.OVERDUE : InstanceStatus.NORMAL;
                assertThat(send(node, new SetInstanceStatus("i-1", status, 0))).isEqualTo(new Outcome.Accepted(i + 2));
            }
            assertThat(NodeHealth.of(node)).allSatisfy(check -> assertThat(check.check().status())
                    .isEqualTo(Health.Status.OK));
        }
        // A snapshot is written in the background.
        await().until(() -> storage.snapshots().find(INSTANCE).isPresent());
        assertThat(storage.keys().find(INSTANCE)).isEmpty();
        try (Node node = Nodes.open(storage, Nodes.eager(100))) {
            assertThat(conf(node, 0).kerberosKeytab()).isEqualTo(Secret.of("keytab"));
        }
    }

    @Test
    void itsNewSecrets_areSealed_besideTheOldOnes() throws Exception {
        try (Node node = Nodes.open(storage, Nodes.eager(100))) {
            send(node, DorisStorage.addHdfs("i-1", "v", "newPrincipal", "newKeytab", "newProperty"));
            assertThat(new String(node.log().read(1, 1).getFirst().payload(), StandardCharsets.UTF_8))
                    .contains("\"name\":\"v\"")
                    .doesNotContain("newPrincipal", "newKeytab", "newProperty");
            assertThat(conf(node, 0).kerberosPrincipal()).isEqualTo(Secret.of("principal"));
            assertThat(conf(node, 1).kerberosPrincipal()).isEqualTo(Secret.of("newPrincipal"));
        }
        assertThat(storage.keys().find(INSTANCE)).isPresent();
        try (Node node = Nodes.open(storage, Nodes.eager(100))) {
            assertThat(conf(node, 1).settings()).containsExactly(new HdfsSetting("k", Secret.of("newProperty")));
        }
    }

    private static HdfsConf conf(Node node, int vault) {
        return Objects.requireNonNull(Objects.requireNonNull(node.ask(new GetInstance("i-1"))
                        .orElseThrow()
                        .storage()
                        .vaults()
                        .get(vault)
                        .hdfs())
                .conf());
    }
}
