package io.chronoplane.infra.secret;

import static io.chronoplane.infra.doris.Nodes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Secret;
import io.chronoplane.commands.doris.meta.AlterObjectStore;
import io.chronoplane.commands.doris.meta.CreateInstance;
import io.chronoplane.commands.doris.meta.RamUser;
import io.chronoplane.commands.doris.meta.RotateKeys;
import io.chronoplane.commands.doris.meta.SetRamUser;
import io.chronoplane.commands.doris.meta.StorageCommand;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisStorage;
import io.chronoplane.infra.doris.Models;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.log.LogLimits;
import io.chronoplane.infra.node.Node;
import io.chronoplane.projections.core.Projection;
import io.chronoplane.queries.doris.meta.GetInstance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets that are looked for wherever they must not be. Names, which may be seen, are looked for too, to show that
/// the search finds what is there.
class CanaryTest {

    private static final int INSTANCES = 20;

    /// A view that holds all that happened and then falls over it.
    private static final Projection<Seen> TALKATIVE = new Projection<>(
            "test.talkative", 1, "instance", Seen.class, (id, view, recorded) -> {
                if (id.equals("i-3")) {
                    throw new IllegalStateException("this one I do not like: " + recorded + ", behind " + view);
                }
                return new Seen(recorded.event().toString());
            });

    /// What a careless view might keep.
    record Seen(String text) {}

    private final List<String> canaries = new ArrayList<>();
    private final StringWriter failures = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void noSecret_isInTheFile_orInAnyLogLine_orInAnyError() throws Exception {
        String logged;
        try (LogCapture capture = LogCapture.open()) {
            live();
            logged = capture.text();
        }

        assertThat(logged).as("the search finds what is there").contains("this one I do not like");
        assertThat(canaries).allSatisfy(canary -> assertThat(logged).doesNotContain(canary));
        assertThat(failures.toString()).as("the search finds what is there").contains("larger than");
        assertThat(canaries).allSatisfy(canary -> assertThat(failures.toString()).doesNotContain(canary));

        for (int i = 0; i < INSTANCES; i++) {
            assertThat(isInAFile("name of i-" + i)).as("the search finds what is there").isTrue();
        }
        for (String canary : canaries) {
            assertThat(isInAFile(canary)).isFalse();
        }
    }

    private void live() throws Exception {
        try (Node node = Nodes.open(List.of(Models.plus(TALKATIVE)), Nodes.h2(directory), Nodes.eager(1_000))) {
            for (int i = 0; i < INSTANCES; i++) {
                String id = "i-" + i;
                String ak = canary();
                CreateInstance create = create(id, ak);
                assertThat(send(node, create)).isInstanceOf(Outcome.Accepted.class);
                assertThat(send(node, create)).isInstanceOf(Outcome.Rejected.class);
                assertThat(send(node, Doris.add(id, "c", "cuid-" + i))).isInstanceOf(Outcome.Accepted.class);
                assertThat(node.ask(new GetInstance(id)).orElseThrow().ramUser())
                        .extracting(user -> user == null ? "" : user.ak().reveal())
                        .isEqualTo(ak);
                changeStorage(node, id);
            }
            changeVaults(node);
            fail(node, create("big", canary()));
        }
        assertThat(Tables.count(directory, "snapshot")).isPositive();
        assertThat(Tables.count(directory, "projection_segment")).isPositive();
    }

    /// Every command that brings a secret to an instance of the legacy kind.
    private void changeStorage(Node node, String id) throws Exception {
        RamUser owner = DorisStorage.ramUser("owner", canary(), canary());
        for (StorageCommand command : List.of(
                DorisStorage.add(id, canary(), canary()),
                new AlterObjectStore(DorisStorage.target(id), true, DorisStorage.keys("1", canary(), canary())),
                new RotateKeys(id, List.of(owner), DorisStorage.ramUser("ram", canary(), canary())),
                new SetRamUser(id, DorisStorage.ramUser("other", canary(), canary())))) {
            assertThat(send(node, command)).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(send(node, new RotateKeys(id, List.of(owner), null)).toString())
                .startsWith("Rejected")
                .doesNotContain(canaries);
        assertThat(node.ask(new GetInstance(id)).orElseThrow().toString()).doesNotContain(canaries);
    }

    /// Every command that brings a secret to an instance with vaults.
    private void changeVaults(Node node) throws Exception {
        assertThat(send(node, new CreateInstance("vaults", "name of vaults", "user", null, null, null, false)))
                .isInstanceOf(Outcome.Accepted.class);
        for (StorageCommand command : List.of(
                DorisStorage.addVault("vaults", "a", canary(), canary()),
                DorisStorage.alterVault("vaults", "a", canary(), canary()),
                DorisStorage.addHdfs("vaults", "b", canary(), canary(), canary()))) {
            assertThat(send(node, command)).isInstanceOf(Outcome.Accepted.class);
            assertThat(send(node, DorisStorage.addHdfs("vaults", "a", canary(), canary(), canary())).toString())
                    .startsWith("Rejected")
                    .doesNotContain(canaries);
        }
        assertThat(node.ask(new GetInstance("vaults")).orElseThrow().toString()).doesNotContain(canaries);
    }

    private void fail(Node node, CreateInstance command) throws Exception {
        try {
            String name = "n".repeat(LogLimits.MAX_PAYLOAD);
            send(node, new CreateInstance(
                    command.instanceId(), name, "user", null, command.objectStore(), command.ramUser(), false));
        } catch (ExecutionException e) {
            e.printStackTrace(new PrintWriter(failures, true));
        }
    }

    private CreateInstance create(String id, String ak) {
        CreateInstance example = Doris.create(id, canary(), canary());
        return new CreateInstance(
                id,
                "name of " + id,
                "user",
                null,
                example.objectStore(),
                new RamUser("ram", Secret.of(ak), Secret.of(canary()), null),
                false);
    }

    private String canary() {
        String canary = UUID.randomUUID().toString();
        canaries.add(canary);
        return canary;
    }

    private boolean isInAFile(String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // One byte, one character: so the search is for bytes.
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
