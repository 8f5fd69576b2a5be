package io.chronoplane.infra.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.infra.core.InvalidRequest;
import io.chronoplane.infra.core.Outcome;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.DorisState;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.doris.RandomCommands;
import io.chronoplane.infra.log.transfer.LogLines;
import io.chronoplane.infra.node.Node;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxLogTest {

    private static final int COMMANDS = 150;

    @TempDir
    Path data = Path.of("");

    private final List<DorisState> states = new ArrayList<>();

    /// A history in the data directory; what the views were behind each of its events.
    private byte[] history() throws Exception {
        RandomCommands random = new RandomCommands(7);
        try (Node node = Nodes.open(Nodes.h2(data))) {
            states.add(DorisState.of(node));
            for (int i = 0; i < COMMANDS; i++) {
                if (Nodes.send(node, random.next()) instanceof Outcome.Accepted accepted
                        && accepted.position() == states.size()) {
                    states.add(DorisState.of(node));
                }
            }
            assertThat(states).hasSize(Math.toIntExact(node.log().head()) + 1);
            return exported(node);
        }
    }

    private static byte[] exported(Node node) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        LogLines export = node.lookingBack().export(node.log().head());
        for (Optional<byte[]> some = export.next(); some.isPresent(); some = export.next()) {
            lines.writeBytes(some.get());
        }
        return lines.toByteArray();
    }

    @Test
    void copy_showsTheFleetAsItWas_atEachMoment_andLeavesTheOriginalAsItIs() throws Exception {
        history();
        Map<Path, byte[]> before = files();
        for (int position : List.of(0, 1, states.size() / 2, states.size() - 1)) {
            Path directory = lookedAt(position);
            assertThat(directory).doesNotExist();
        }
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    /// A copy up to there.
    ///
    /// @return where it was
    private Path lookedAt(int position) throws Exception {
        try (SandboxLog copy = SandboxLog.copied(data)) {
            assertThat(copy.position(Integer.toString(position), InstantSource.system())).isEqualTo(position);
            try (Node node = Nodes.open(copy.upTo(position))) {
                assertThat(node.log().head()).isEqualTo(position);
                assertThat(DorisState.of(node)).as("position %s", position).isEqualTo(states.get(position));
            }
            assertThat(copy.directory()).exists();
            return copy.directory();
        }
    }

    @Test
    void moment_isRefused_whenTheLogHasNotComeSoFar() throws Exception {
        history();
        try (SandboxLog copy = SandboxLog.copied(data)) {
            assertThatThrownBy(() -> copy.position("9999", InstantSource.system()))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("is in the future");
        }
    }

    @Test
    void copy_isRefused_whileAServerUsesTheOriginal_orThereIsNoLog() throws Exception {
        assertThatThrownBy(() -> SandboxLog.copied(data)).isInstanceOf(IOException.class).hasMessageContaining("no log");
        try (Node node = Nodes.open(Nodes.h2(data))) {
            Nodes.send(node, Doris.create("i-1"));
            assertThatThrownBy(() -> SandboxLog.copied(data)).isInstanceOf(InUseException.class);
        }
    }

    @Test
    void importedLog_givesTheSameAnswersAndTheSameHashes() throws Exception {
        byte[] export = history();
        try (SandboxLog imported = SandboxLog.imported(new ByteArrayInputStream(export), true);
                Node node = Nodes.open(imported.upTo(imported.head()))) {
            assertThat(DorisState.of(node)).isEqualTo(states.getLast());
            assertThat(exported(node)).isEqualTo(export);
        }
    }

    @Test
    void importedLog_isReadWithEmptySecrets_withoutTheirKeys() throws Exception {
        byte[] export = history();
        try (SandboxLog imported = SandboxLog.imported(new ByteArrayInputStream(export), false);
                Node node = Nodes.open(imported.upTo(imported.head()))) {
            assertThat(node.log().head()).isEqualTo(states.size() - 1);
            assertThat(DorisState.of(node)).isNotEqualTo(states.getLast());
        }
    }

    @Test
    void exportedLog_isRefused_whenItIsTornOrChanged() throws Exception {
        byte[] export = history();
        byte[] torn = Arrays.copyOf(export, export.length / 2);
        String text = new String(export, StandardCharsets.UTF_8);
        byte[] retyped = text.replaceFirst("instance-created", "instance-renamed").getBytes(StandardCharsets.UTF_8);
        byte[] shortened = text.replaceFirst("(?m)^\\{\"position\":3,.*\n", "").getBytes(StandardCharsets.UTF_8);

        for (byte[] wrong : List.of(torn, retyped, shortened, "{}\n".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> SandboxLog.imported(new ByteArrayInputStream(wrong), true))
                    .isInstanceOf(IOException.class);
        }
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(data)) {
            for (Path file : all.toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
