package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM under load.
class ShutdownTest {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final long SEED = Long.getLong("chronoplane.kill.seed", System.nanoTime());
    private static final Pattern VIEWS_CLOSED =
            Pattern.compile("views closed position=\"(\\d+)\" checkpoint=\"true\"");

    @TempDir
    Path home;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Fleet fleet = new Fleet(CLIENTS, random.split());

    @Test
    void everythingAnswered_isThere_afterSigterm() throws IOException {
        Path data = home.resolve("data");
        LogTail log = new LogTail(Files.createDirectory(home.resolve("copies")));
        try (ServerProcess server = ServerProcess.start(home, data, List.of())) {
            Fleet.prepare(server.port());
        }
        long head = log.next(data, "at the start").size();
        for (int round = 1; round <= ROUNDS; round++) {
            String situation = "round " + round + ", seed " + SEED;
            try (ServerProcess server = ServerProcess.start(home, data, List.of())) {
                fleet.settle(server.port(), situation);
                terminateUnderLoad(server, situation);
                var entries = log.next(data, situation);
                head += entries.size();
                assertThat(fleet.compare(entries, situation)).as(situation).isPositive();
                assertThat(lastCheckpoint(server)).as("position of the views, %s", situation).isEqualTo(head);
            }
        }
        try (ServerProcess server = ServerProcess.start(home, data, List.of())) {
            fleet.settleAll(server.port(), "after the last round, seed " + SEED);
        }
    }

    private void terminateUnderLoad(ServerProcess server, String situation) throws IOException {
        try (Connection idle = Connection.to(server.port())) {
            assertThat(idle.get("/livez").status()).isEqualTo(200);
            long[] told = new long[1];
            List<Answer> refusals = fleet.load(server.port(), () -> {
                fleet.awaitMore(random.nextInt(100, 1_000));
                told[0] = System.nanoTime();
                server.terminate();
            });
            int code = server.exitCode();
            long millis = (System.nanoTime() - told[0]) / 1_000_000;

            System.out.printf("SIGTERM: %d ms until the end, %d refusals, %s%n", millis, refusals.size(), situation);
            assertThat(code).as("exit code, %s\n%s", situation, server.printed()).isIn(0, 128 + 15);
            assertThat(millis).as("until the end, with an idle connection, %s", situation).isLessThan(9_000);
            assertThat(refusals).as(situation).allSatisfy(answer -> assertThat(answer.body())
                    .contains("shutting down"));
            assertThat(idle.rest()).as("on the idle connection, %s", situation).isEmpty();
            assertThat(server.err()).as(situation).doesNotContain("ERROR").doesNotContain("Exception");
        }
    }

    /// What the next start finds folded already.
    private static long lastCheckpoint(ServerProcess server) {
        Matcher closed = VIEWS_CLOSED.matcher(server.err());
        assertThat(closed.find()).as("the line on the views' last checkpoint in\n%s", server.err()).isTrue();
        return Long.parseLong(closed.group(1));
    }
}
