package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` under load, again and again on the same data. More often by `-Dchronoplane.kill.rounds=200`, the same
/// again by `-Dchronoplane.kill.seed=…`.
class KillTest {

    private static final int ROUNDS = Integer.getInteger("chronoplane.kill.rounds", 20);
    private static final long SEED = Long.getLong("chronoplane.kill.seed", System.nanoTime());

    /// Within this time a restart must be ready; on a machine that does much else, within twice the time that a start
    /// without any data takes.
    private static final Duration READY = Duration.ofSeconds(3);
    private static final List<String> JAVA = List.of("-Xmx512m");
    private static final int MOST_MUTATIONS = 3_000;
    private static final int LONGEST_START_MILLIS = 3_000;

    // A failure can be looked into with H2's tools.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Fleet fleet = new Fleet(random.nextInt(16, 65), random.split());
    private final List<Duration> restarts = new ArrayList<>();
    private final List<Duration> empties = new ArrayList<>();
    private Path data;
    private LogTail log;
    private long acknowledged;

    @BeforeEach
    void directories() throws IOException {
        data = home.resolve("data");
        log = new LogTail(Files.createDirectory(home.resolve("copies")));
    }

    @Test
    void everythingAcknowledged_isThere_afterEveryKill() throws IOException {
        try (ServerProcess server = start()) {
            Fleet.prepare(server.port());
            server.kill();
        }
        log.next(data, situation(0));
        for (int round = 1; round <= ROUNDS; round++) {
            if (round % 5 == 0) {
                killWhileStarting();
                startEmpty(round);
            }
            killUnderLoad(situation(round));
        }
        try (ServerProcess server = start()) {
            restarts.add(server.untilReady());
            fleet.settleAll(server.port(), situation(ROUNDS + 1));
        }
        Duration shortest = Collections.min(restarts);
        Duration empty = empties.isEmpty() ? Duration.ZERO : Collections.min(empties);
        System.out.printf(
                "kill -9: %d rounds, seed %d, %d acknowledged; ready after %d ms (shortest), %d ms (longest),"
                        + " without data %d ms%n",
                ROUNDS,
                SEED,
                acknowledged,
                shortest.toMillis(),
                Collections.max(restarts).toMillis(),
                empty.toMillis());
        Duration twice = empty.multipliedBy(2);
        // Other work on the machine only ever adds to the time of a start, so the shortest ones tell of the server.
        assertThat(shortest).as("the shortest of the restarts")
                .isLessThan(twice.compareTo(READY) > 0 ? twice : READY);
    }

    private void killUnderLoad(String situation) throws IOException {
        try (ServerProcess server = start()) {
            restarts.add(server.untilReady());
            fleet.settle(server.port(), situation);
            List<Answer> refusals = fleet.load(server.port(), () -> {
                fleet.awaitMore(random.nextInt(1, MOST_MUTATIONS));
                Fleet.pause(random.nextInt(10));
                server.kill();
            });
            assertThat(refusals).as("refused, %s\n%s", situation, server.printed()).isEmpty();
        }
        acknowledged += fleet.compare(log.next(data, situation), situation);
    }

    private void killWhileStarting() {
        try (ServerProcess server = start()) {
            Fleet.pause(random.nextInt(1, LONGEST_START_MILLIS));
            server.kill();
        }
    }

    private void startEmpty(int round) {
        try (ServerProcess server = ServerProcess.start(home, home.resolve("empty-" + round), JAVA)) {
            empties.add(server.untilReady());
        }
    }

    private ServerProcess start() {
        return ServerProcess.start(home, data, JAVA);
    }

    private static String situation(int round) {
        return "round " + round + " of " + ROUNDS + ", seed " + SEED;
    }
}
