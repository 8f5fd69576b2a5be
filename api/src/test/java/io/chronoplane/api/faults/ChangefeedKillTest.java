package io.chronoplane.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed in mid-stream while a changefeed writes files. More often by `-Dchronoplane.ticdc.kills=20`.
class ChangefeedKillTest {

    private static final int ROUNDS = Integer.getInteger("chronoplane.ticdc.kills", 2);
    private static final int RENAMES = 150;
    private static final int MAX_PAUSE = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final SplittableRandom random = new SplittableRandom(System.nanoTime());
    private int renamed;

    @Test
    void everyChange_isInTheFilesInOrder_afterTheServerWasKilledInMidStream() throws Exception {
        try (ServerProcess server = start()) {
            meta(server, "create_instance", "{'instance_id':'i','name':'n','user_id':'u'}");
            meta(
                    server,
                    "add_cluster",
                    "{'instance_id':'i','cluster':{'cluster_id':'c','cluster_name':'n0','type':'COMPUTE'}}");
            send(server, "POST", "/api/v2/changefeeds", """
                    {"changefeed_id":"f","start_ts":%d,"replica_config":{"filter":{"rules":["doris_meta.cluster"]}},
                     "sink_uri":"file://%s?protocol=canal-json&enable-tidb-extension=true&flush-interval=2s"}"""
                    .formatted((System.currentTimeMillis() - 3_600_000) << 18, home.resolve("out")));
        }
        long seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess server = start()) {
                server.untilReady();
                assertThat(checkpoint(server)).as("what was kept").isGreaterThanOrEqualTo(seen);
                for (int i = 0; i < RENAMES; i++) {
                    rename(server);
                }
                Fleet.pause(random.nextInt(MAX_PAUSE));
                rename(server);
                seen = kept();
                server.kill();
            }
        }
        try (ServerProcess server = start()) {
            server.untilReady();
            long now = System.currentTimeMillis() << 18;
            await().atMost(PATIENCE).until(() -> checkpoint(server) > now);
        }
        assertWhole(messages());
    }

    /// Every name that was acknowledged, and each message again at most from a checkpoint on: never out of order for the
    /// first time.
    private void assertWhole(List<JsonNode> messages) {
        TreeMap<Long, String> names = new TreeMap<>();
        long last = 0;
        int jumps = 0;
        for (JsonNode message : messages) {
            long ts = message.at("/_tidb/commitTs").longValue();
            assertThat(ts > last || names.containsKey(ts)).as("a change behind its successor").isTrue();
            jumps += ts < last ? 1 : 0;
            last = ts;
            names.put(ts, message.at("/data/0/cluster_name").textValue());
        }
        assertThat(names.values()).containsExactlyElementsOf(
                Stream.iterate(0, i -> i <= renamed, i -> i + 1).map(i -> "n" + i).toList());
        assertThat(jumps).as("starts after a kill").isLessThanOrEqualTo(ROUNDS + 1);
    }

    private List<JsonNode> messages() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.resolve("out"))) {
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

    private void rename(ServerProcess server) {
        int next = renamed + 1;
        meta(
                server,
                "rename_cluster",
                "{'instance_id':'i','cluster':{'cluster_id':'c','cluster_name':'n" + next + "'}}");
        renamed = next;
    }

    private long checkpoint(ServerProcess server) {
        return send(server, "GET", "/api/v2/changefeeds/f", "").get("checkpoint_ts").longValue();
    }

    /// What a crash cannot take away any more.
    private long kept() throws IOException {
        Path file = home.resolve("data").resolve("ticdc").resolve("checkpoints");
        return Files.exists(file) ? Long.parseLong(Files.readString(file).split(" ", -1)[1]) : 0;
    }

    private ServerProcess start() {
        return ServerProcess.start(home, home.resolve("data"), List.of("-Xmx256m"));
    }

    private void meta(ServerProcess server, String operation, String body) {
        send(
                server,
                "PUT",
                "/MetaService/http/" + operation + "?token=greedisgood9999",
                body.replace('\'', '"'));
    }

    private JsonNode send(ServerProcess server, String method, String path, String body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .timeout(PATIENCE)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
