package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changefeeds on three real processes that share a real PostgreSQL, while one drains, one stands still, and one is
/// killed.
class ChangefeedNodesTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Ten seconds are what is promised; three servers and a database share the machine of a test with others.
    private static final Duration TIME_TO_MOVE = Duration.ofSeconds(30);
    private static final int FEEDS = 6;
    private static final int RENAMES = 25;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path home;

    private final PostgresServer database = PostgresServer.start();
    /// By the id of the capture.
    private final Map<String, ServerProcess> nodes = new LinkedHashMap<>();
    private final List<ServerProcess> started = new ArrayList<>();
    private int renamed;

    @BeforeEach
    void start() throws IOException {
        for (int i = 0; i < 3; i++) {
            started.add(ServerProcess.start(
                    home,
                    home.resolve("node" + i),
                    List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
                    "--database",
                    database.url(),
                    "--set",
                    "storage.postgresql.user=postgres",
                    "--set",
                    "secrets.master-key=" + KEY));
        }
        for (ServerProcess node : started) {
            node.untilReady();
            nodes.put(get(node, "status").get("id").textValue(), node);
        }
    }

    @AfterEach
    void close() {
        started.forEach(ServerProcess::close);
        database.close();
    }

    @Test
    void everyChangefeed_hasEveryChangeInOrder_whileItsNodesDrainStandStillAndDie() throws Exception {
        prepare();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(owners()).hasSize(1));
        awaitSpread(List.copyOf(nodes.keySet()));

        String owner = owners().getFirst();
        String draining = others(owner).getFirst();
        String next = others(owner).getLast();
        send(node(next), "POST", "captures/" + draining + "/drain", "", 202);
        awaitSpread(List.of(owner, next));
        assertThat(send(node(next), "POST", "captures/" + draining + "/drain", "", 202)
                        .get("current_table_count")
                        .intValue())
                .isZero();
        rename(node(draining));

        send(node(next), "POST", "owner/resign", "", 200);
        await().atMost(TIME_TO_MOVE).untilAsserted(() -> assertThat(owners()).containsExactly(next));

        ServerProcess still = node(owner);
        signal("STOP", still);
        nodes.remove(owner);
        rename(node(draining));
        awaitSpread(List.of(next), TIME_TO_MOVE);
        rename(node(draining));
        signal("CONT", still);
        nodes.put(owner, still);
        awaitSpread(List.of(owner, next));

        node(next).kill();
        nodes.remove(next);
        rename(node(draining));
        awaitSpread(List.of(owner), TIME_TO_MOVE);
        await().atMost(TIME_TO_MOVE).untilAsserted(() -> assertThat(owners()).hasSize(1));
        rename(node(draining));

        // A changefeed that has moved may still have something to tell, so the log comes to rest in its own time.
        await().atMost(PATIENCE).untilAsserted(() -> {
            long over = tso(node(owner));
            assertThat(tso(node(owner))).as("a log at rest").isEqualTo(over);
        });
        for (int i = 0; i < FEEDS; i++) {
            int feed = i;
            await().atMost(PATIENCE).untilAsserted(() -> assertWhole(messages(feed)));
        }
    }

    private ServerProcess node(String capture) {
        return Objects.requireNonNull(nodes.get(capture), capture);
    }

    private void prepare() throws IOException {
        ServerProcess any = started.getFirst();
        meta(any, "create_instance", "{'instance_id':'i','name':'n','user_id':'u'}");
        meta(any, "add_cluster", "{'instance_id':'i','cluster':{'cluster_id':'c','cluster_name':'n0','type':'COMPUTE'}}");
        for (int i = 0; i < FEEDS; i++) {
            send(started.get(i % started.size()), "POST", "changefeeds", """
                    {"changefeed_id":"f%d","start_ts":%d,"replica_config":{"filter":{"rules":["doris_meta.cluster"]}},
                     "sink_uri":"file://%s?protocol=canal-json&enable-tidb-extension=true&flush-interval=2s"}"""
                    .formatted(i, (System.currentTimeMillis() - 3_600_000) << 18, out(i)), 200);
        }
    }

    private Path out(int feed) {
        return home.resolve("out" + feed);
    }

    private void awaitSpread(List<String> over) {
        awaitSpread(over, PATIENCE);
    }

    /// Until all nodes agree on who lives, and that the changefeeds run on these captures alone.
    private void awaitSpread(List<String> over, Duration time) {
        await().atMost(time).untilAsserted(() -> {
            List<JsonNode> captures = new ArrayList<>();
            List<JsonNode> processors = new ArrayList<>();
            for (ServerProcess node : nodes.values()) {
                captures.add(get(node, "captures").get("items"));
                processors.add(get(node, "processors").get("items"));
            }
            assertThat(captures.getFirst())
                    .extracting(capture -> capture.get("id").textValue())
                    .containsExactlyInAnyOrderElementsOf(nodes.keySet());
            assertThat(captures).containsOnly(captures.getFirst());
            assertThat(processors.getFirst()).hasSize(FEEDS).allSatisfy(processor -> assertThat(
                            processor.get("capture_id").textValue())
                    .isIn(over));
            assertThat(processors).containsOnly(processors.getFirst());
        });
    }

    /// As every node has it.
    private List<String> owners() throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (ServerProcess node : nodes.values()) {
            List<String> owners = new ArrayList<>();
            get(node, "captures").get("items").forEach(capture -> {
                if (capture.get("is_owner").booleanValue()) {
                    owners.add(capture.get("id").textValue());
                }
            });
            all.add(owners);
        }
        assertThat(all).containsOnly(all.getFirst());
        return all.getFirst();
    }

    private static long tso(ServerProcess node) throws IOException {
        return send(node, "POST", "tso", "{}", 200).get("timestamp").longValue();
    }

    private List<String> others(String capture) {
        return nodes.keySet().stream().filter(id -> !id.equals(capture)).toList();
    }

    /// Every name, and each message again at most from a checkpoint on: never out of order for the first time.
    private void assertWhole(List<JsonNode> messages) {
        TreeMap<Long, String> names = new TreeMap<>();
        long last = 0;
        for (JsonNode message : messages) {
            long ts = message.at("/_tidb/commitTs").longValue();
            assertThat(ts > last || names.containsKey(ts)).as("a change behind its successor").isTrue();
            last = Math.max(last, ts);
            names.put(ts, message.at("/data/0/cluster_name").textValue());
        }
        assertThat(names.values()).containsExactlyElementsOf(
                Stream.iterate(0, i -> i <= renamed, i -> i + 1).map(i -> "n" + i).toList());
    }

    private List<JsonNode> messages(int feed) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        if (Files.notExists(out(feed))) {
            return all;
        }
        try (Stream<Path> files = Files.walk(out(feed))) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("CDC\\d+\\.json"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    all.add(JSON.readTree(line));
                }
            }
        }
        return all;
    }

    private void rename(ServerProcess node) throws IOException {
        for (int i = 0; i < RENAMES; i++) {
            int next = renamed + 1;
            meta(
                    node,
                    "rename_cluster",
                    "{'instance_id':'i','cluster':{'cluster_id':'c','cluster_name':'n" + next + "'}}");
            renamed = next;
        }
    }

    private static void meta(ServerProcess node, String operation, String body) throws IOException {
        try (Connection connection = Connection.to(node.port())) {
            Answer answer = connection.meta(operation, body.replace('\'', '"'));
            assertThat(answer.ok()).as("%s", answer).isTrue();
        }
    }

    private static JsonNode get(ServerProcess node, String path) throws IOException {
        return send(node, "GET", path, "", 200);
    }

    private static JsonNode send(ServerProcess node, String method, String path, String body, int status)
            throws IOException {
        try (Connection connection = Connection.to(node.port())) {
            Answer answer = connection.request(method, "/api/v2/" + path, body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(status);
            return JSON.readTree(answer.body());
        }
    }

    private static void signal(String name, ServerProcess node) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(node.pid())).start().waitFor()).isZero();
    }
}
