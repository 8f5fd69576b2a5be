package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several clients want the same thing at the same moment: one gets it, in each of 1,000 rounds.
class RacesTest {

    private static final int RACERS = 6;
    private static final int ROUNDS = Integer.getInteger("chronoplane.races.rounds", 1_000);

    @TempDir
    Path home;

    private final List<Connection> racers = new ArrayList<>();
    private ServerProcess server;

    @BeforeEach
    void start() throws IOException {
        server = ServerProcess.start(home, home.resolve("data"), List.of());
        for (int i = 0; i < RACERS; i++) {
            racers.add(Connection.to(server.port()));
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Connection racer : racers) {
            racer.close();
        }
        server.close();
    }

    @Test
    void instance_isCreatedOnce_forRacingCreations() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "race-" + round;
            int winner = race("create_instance", i -> """
                    {"instance_id": "%s", "name": "by %d", "user_id": "u", "obj_info": {"ak": "ak-%d", "sk": "sk",
                     "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}"""
                    .formatted(id, i, i), round);

            Answer seen = racers.get(round % RACERS).get(Connection.path("get_instance?instance_id=" + id));
            assertThat(seen.field("ak")).as("round %d", round).isEqualTo("ak-" + winner);
        }
    }

    @Test
    void cloudUniqueId_isHeldByOneInstance_forRacingInstances() throws IOException {
        for (int i = 0; i < RACERS; i++) {
            Step step = Step.createInstance("racer-" + i);
            assertThat(racers.get(i).meta(step.operation(), step.body()).ok()).isTrue();
        }
        for (int round = 0; round < ROUNDS; round++) {
            String id = "1:nobody:race-" + round;
            String cluster = "c" + round;
            int winner = race("add_cluster", i -> """
                    {"instance_id": "racer-%d", "cluster": {"cluster_id": "%s", "cluster_name": "%s",
                     "type": "COMPUTE", "nodes": [{"cloud_unique_id": "%s", "ip": "%s", "heartbeat_port": 9050}]}}"""
                    .formatted(i, cluster, cluster, id, cluster), round);

            Answer seen = racers.get(round % RACERS).get(Connection.path("get_instance?cloud_unique_id=" + id));
            assertThat(seen.field("ak")).as("round %d", round).isEqualTo("ak-of-racer-" + winner);
        }
    }

    /// Lets all of them go, and returns the one that won.
    private int race(String operation, IntFunction<String> body, int round) throws IOException {
        for (int i = 0; i < RACERS; i++) {
            // Another one each time is the first.
            int racer = (i + round) % RACERS;
            racers.get(racer).send("PUT", Connection.path(operation), body.apply(racer));
        }
        List<Integer> winners = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            Answer answer = racers.get(i).receive();
            if (answer.ok()) {
                winners.add(i);
            } else {
                assertThat(answer.field("code")).as("round %d: %s", round, answer).isEqualTo("ALREADY_EXISTED");
            }
        }
        assertThat(winners).as("winners of round %d", round).hasSize(1);
        return winners.getFirst();
    }
}
