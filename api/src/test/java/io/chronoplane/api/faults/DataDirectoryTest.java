package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data directory that cannot be used is told in one line, and nothing is harmed.
class DataDirectoryTest {

    private static final String CANNOT_START = "chronoplane: cannot start: ";

    @TempDir
    Path home;

    @Test
    void secondServer_doesNotStart_onTheDataOfARunningOne() throws IOException {
        Path data = home.resolve("data");
        try (ServerProcess first = ServerProcess.start(home, data, List.of());
                Connection connection = Connection.to(first.port())) {
            assertThat(create(connection, "before").ok()).isTrue();

            assertThat(refusal(data)).contains(data.toString()).contains("another process uses it");

            assertThat(connection.get("/readyz").status()).isEqualTo(200);
            assertThat(create(connection, "after").ok()).isTrue();
        }
        assertThat(new LogTail(Files.createDirectory(home.resolve("copies"))).next(data, "after two servers"))
                .hasSize(2);
    }

    @Test
    void server_doesNotStart_onAFile() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThat(refusal(file)).contains(file + " cannot be used: there is a file of that name");
        assertThat(refusal(file.resolve("below"))).contains("Not a directory");
    }

    @Test
    void server_doesNotStart_inADirectoryThatItMayNotWrite() throws IOException {
        Path locked = Files.createDirectory(home.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(locked), "this user may write everywhere");

        assertThat(refusal(locked)).contains(locked.toString());
        assertThat(refusal(locked.resolve("below"))).contains("AccessDenied");
    }

    @Test
    void server_doesNotStart_onAFileThatIsNoLog() throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));
        byte[] noise = new byte[20_000];
        Arrays.fill(noise, (byte) 'x');
        Files.write(data.resolve("log.mv.db"), noise);

        assertThat(refusal(data)).contains("log.mv.db");
        assertThat(data.resolve("log.mv.db")).hasBinaryContent(noise);
    }

    @Test
    void server_doesNotStart_withAMasterKeyThatIsNone() throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));
        Files.writeString(data.resolve("master.key"), "no key at all");

        assertThat(refusal(data)).contains("master.key").doesNotContain("no key at all");
    }

    @Test
    void server_doesNotStart_withTheMasterKeyOfAnother() throws IOException {
        Path data = home.resolve("data");
        Path key = data.resolve("master.key");
        try (ServerProcess server = ServerProcess.start(home, data, List.of());
                Connection connection = Connection.to(server.port())) {
            assertThat(create(connection, "with-secrets").ok()).isTrue();
            // A clean end leaves secrets in the kept views too.
            server.terminate();
            server.exitCode();
        }
        String right = Files.readString(key);
        Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(refusal(data)).contains("its master key is another");

        Files.writeString(key, right);
        try (ServerProcess server = ServerProcess.start(home, data, List.of());
                Connection connection = Connection.to(server.port())) {
            assertThat(new Subject("with-secrets", "").read(connection)).isEqualTo("ak-of-with-secrets");
        }
    }

    /// The one line that a server ends with instead of starting, beside what it logs.
    private String refusal(Path data) {
        try (ServerProcess server = ServerProcess.start(home, data, List.of())) {
            assertThat(server.exitCode()).as(server.printed()).isEqualTo(1);
            assertThat(server.out()).isEmpty();
            List<String> lines = server.err()
                    .lines()
                    .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                    .toList();
            assertThat(lines).as(server.err()).singleElement(STRING).startsWith(CANNOT_START);
            return lines.getFirst();
        }
    }

    private static Answer create(Connection connection, String instance) throws IOException {
        Step step = Step.createInstance(instance);
        return connection.meta(step.operation(), step.body());
    }
}
