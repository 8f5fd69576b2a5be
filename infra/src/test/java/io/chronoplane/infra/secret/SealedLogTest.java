package io.chronoplane.infra.secret;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.ObjectStore;
import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.node.Node;
import io.chronoplane.infra.node.NodeHealth;
import io.chronoplane.queries.doris.meta.GetInstance;
import io.chronoplane.queries.doris.meta.InstanceView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log with secrets in it, and what becomes of it without its keys.
class SealedLogTest {

    @TempDir
    Path directory;

    @BeforeEach
    void twoInstancesWithTheSameSecrets() throws Exception {
        try (Node node = open()) {
            send(node, Doris.create("i-1", "same", "same"));
            send(node, Doris.create("i-2", "same", "same"));
            send(node, Doris.add("i-1", "c"));
        }
    }

    @Test
    void equalSecrets_lookDifferent_inTheLog() throws Exception {
        try (Node node = open()) {
            List<String> sealed = node.log().read(0, 2).stream()
                    .map(StoredEvent::payload)
                    .map(payload -> new String(payload, StandardCharsets.UTF_8))
                    .flatMap(json -> Pattern.compile("\"(?:ak|sk)\":\"(v1\\.[^\"]+)\"").matcher(json).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();

            assertThat(sealed).hasSize(8).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherMasterKey_keepsTheNodeFromStarting_andSpoilsNothing(boolean checkpoints) throws Exception {
        if (!checkpoints) {
            forgetViews();
        }
        DataKey another = new DataKey(DataKey.random());

        assertThatThrownBy(() -> new Node(
                        List.of(Doris.MODEL), List.of(), Nodes.h2(directory), another, Nodes.eager(100)))
                .hasRootCauseInstanceOf(AEADBadTagException.class)
                .hasStackTraceContaining("was not wrapped with this master key");

        try (Node node = open()) {
            assertThat(store(node, "i-1").ak()).isEqualTo(Secret.of("same"));
        }
        assertThat(Tables.count(directory, "projection_segment")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEntityWhoseKeyIsGone_isThereWithoutItsSecrets(boolean checkpoints) throws Exception {
        assertThat(Tables.delete(directory, "secret_key")).isEqualTo(2);
        if (!checkpoints) {
            forgetViews();
        }

        try (Node node = open()) {
            InstanceView view = node.ask(new GetInstance("i-1")).orElseThrow();
            assertThat(view.name()).isEqualTo("name");
            assertThat(store(node, "i-1").bucket()).isEqualTo("bucket");
            assertThat(store(node, "i-1").ak()).isEqualTo(Secret.of(""));
            assertThat(store(node, "i-1").sk()).isEqualTo(Secret.of(""));

            assertThat(send(node, Doris.set("i-1", "c", ClusterStatus.SUSPENDED))).isEqualTo(new Outcome.Accepted(4));
            assertThat(NodeHealth.of(node)).allSatisfy(check -> assertThat(check.check().status())
                    .isEqualTo(Health.Status.OK));
            send(node, Doris.create("i-3", "new", "new"));
            assertThat(store(node, "i-3").ak()).isEqualTo(Secret.of("new"));
        }
        try (Node node = open()) {
            assertThat(store(node, "i-1").ak()).isEqualTo(Secret.of(""));
            assertThat(store(node, "i-3").ak()).isEqualTo(Secret.of("new"));
        }
    }

    private static ObjectStore store(Node node, String instance) {
        return node.ask(new GetInstance(instance)).orElseThrow().storage().objectStores().getFirst();
    }

    private void forgetViews() {
        Tables.delete(directory, "projection_segment");
        Tables.delete(directory, "projection");
        Tables.delete(directory, "snapshot");
    }

    private Node open() {
        return Nodes.open(Nodes.h2(directory), Nodes.eager(100));
    }
}
