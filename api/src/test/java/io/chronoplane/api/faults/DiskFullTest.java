package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk takes no more while the server runs under load, and then does again. The system's limit on the size of
/// files stands for the disk: the server sees failing writes of a real file system.
class DiskFullTest {

    private static final int CLIENTS = 16;
    private static final long SEED = Long.getLong("chronoplane.kill.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Fleet fleet = new Fleet(CLIENTS, random.split());

    @Test
    void server_refusesChangesAndAnswersReads_untilTheDiskTakesMoreAgain() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit, which sets limits, is not installed");
        String situation = "seed " + SEED;
        Path data = home.resolve("data");
        LogTail log = new LogTail(Files.createDirectory(home.resolve("copies")));
        try (ServerProcess server = ServerProcess.start(home, data, List.of())) {
            Fleet.prepare(server.port());
        }
        log.next(data, "at the start");

        try (ServerProcess server = ServerProcess.start(home, data, List.of());
                Connection connection = Connection.to(server.port())) {
            List<Answer> refusals = fleet.load(server.port(), () -> {
                fleet.awaitMore(random.nextInt(100, 500));
                limit(server, "4096");
            });

            assertThat(refusals).as("one for each client, %s", situation).hasSize(CLIENTS).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.field("code")).isEqualTo("INTERNAL_ERROR");
                assertThat(answer.field("msg")).contains("the log is closed for writing");
            });
            assertUnready(connection);
            fleet.settle(server.port(), situation);

            limit(server, "unlimited");
            await().atMost(PATIENCE).until(() -> connection.get("/readyz").status() == 200);
            fleet.load(server.port(), () -> {
                fleet.awaitMore(200);
                server.kill();
            });
        }
        assertThat(fleet.compare(log.next(data, situation), situation)).as(situation).isPositive();
        try (ServerProcess server = ServerProcess.start(home, data, List.of())) {
            fleet.settleAll(server.port(), situation);
        }
    }

    private static void assertUnready(Connection connection) throws IOException {
        Answer ready = connection.get("/readyz");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body())
                .contains("\"name\": \"log\"")
                .contains("\"status\": \"failed\"")
                .contains("File too large");
        assertThat(connection.get("/livez").status()).isEqualTo(200);
        assertThat(connection.get("/metrics").body()).contains("chronoplane_log_open 0");
        assertThat(new Subject(LoadClient.SHARED, "").read(connection)).isEqualTo("ak-of-" + LoadClient.SHARED);
    }

    /// @param bytes to which files may grow
    private static void limit(ServerProcess server, String bytes) {
        try {
            Process prlimit = new ProcessBuilder(
                            "/usr/bin/prlimit", "--pid", Long.toString(server.pid()), "--fsize=" + bytes + ":")
                    .inheritIO()
                    .start();
            assertThat(prlimit.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(prlimit.exitValue()).isZero();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
