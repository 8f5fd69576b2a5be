package io.chronoplane.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.api.launch.Running;
import io.chronoplane.api.launch.Server;
import io.chronoplane.infra.config.Configuration;
import io.chronoplane.infra.config.Settings;
import io.chronoplane.infra.config.source.Flags;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example against a server as `./chronoplane serve` starts it, with its embedded broker.
class ClusterStatusChangesTest {

    private static final int FIRST_PORT = 29_092;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path directory = Path.of("");

    @Test
    void everyChange_isPrinted_fromTheMomentOn_ofThatInstance() throws Exception {
        try (Running server = Server.start(settings())) {
            meta(server, "create_instance", instance("i-1"));
            meta(server, "create_instance", instance("i-2"));
            meta(server, "add_cluster", cluster("i-1"));
            meta(server, "add_cluster", cluster("i-2"));
            meta(server, "set_cluster_status", status("i-1", "SUSPENDED"));
            Thread.sleep(5);
            Instant since = Instant.now();
            Thread.sleep(5);
            meta(server, "set_cluster_status", status("i-1", "TO_RESUME"));
            meta(server, "set_cluster_status", status("i-2", "SUSPENDED"));

            List<String> lines = printed(server, since);

            assertThat(lines.get(0)).endsWith("  c-i-1: SUSPENDED -> TO_RESUME  (position 6, by token)");
            assertThat(lines.get(1)).endsWith("  c-i-1: TO_RESUME -> NORMAL  (position 8, by token)");
            assertThat(lines).hasSize(2);
        }
    }

    /// What the example prints, while one more change is made.
    private List<String> printed(Running server, Instant since) throws Exception {
        var out = new ByteArrayOutputStream();
        String brokers = server.kafka().orElseThrow();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> fed(server, 7));
        try (var consumer = new KafkaConsumer<String, byte[]>(ClusterStatusChanges.settings(brokers))) {
            var example = new ClusterStatusChanges(consumer, "i-1", new PrintStream(out, true, UTF_8));
            Thread running = Thread.ofPlatform().name("example").start(() -> run(example, since));
            Awaitility.await().until(() -> out.toString(UTF_8).lines().count() == 1);
            meta(server, "set_cluster_status", status("i-1", "NORMAL"));
            Awaitility.await().until(() -> out.toString(UTF_8).lines().count() == 2);
            consumer.wakeup();
            running.join();
        }
        return out.toString(UTF_8).lines().toList();
    }

    private static void run(ClusterStatusChanges example, Instant since) {
        try {
            example.from(since);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private boolean fed(Running server, long position) throws Exception {
        String url = "http://127.0.0.1:" + server.port() + "/metrics";
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("chronoplane_kafka_feed_position "))
                .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) >= position);
    }

    private Settings settings() {
        var flags = Flags.read(
                Map.of("--port", List.of("0"), "--data", List.of(directory.toString())),
                List.of("kafka.embedded-port=" + FIRST_PORT),
                List.of());
        return switch (Configuration.of(List.of(flags))) {
            case Configuration.Sound sound -> sound.settings();
            case Configuration.Unsound unsound -> throw new AssertionError(unsound.problems().toString());
        };
    }

    private void meta(Running server, String operation, String body) throws Exception {
        String url = "http://127.0.0.1:" + server.port() + "/MetaService/http/" + operation + "?token=greedisgood9999";
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String instance(String id) {
        return """
                {"instance_id": "%s", "name": "n", "user_id": "u", "obj_info": {"ak": "ak1", "sk": "sk1",
                 "bucket": "b", "prefix": "p", "endpoint": "e", "region": "r", "provider": "COS"}}"""
                .formatted(id);
    }

    private static String cluster(String instance) {
        return """
                {"instance_id": "%s", "cluster": {"cluster_id": "c-%s", "cluster_name": "name_of_%s", "type": "COMPUTE",
                 "nodes": [{"cloud_unique_id": "1:%s:be-0", "ip": "10.0.0.1", "heartbeat_port": 9050}]}}"""
                .formatted(instance, instance, instance.replace('-', '_'), instance);
    }

    private static String status(String instance, String status) {
        return """
                {"instance_id": "%s", "cluster": {"cluster_id": "c-%s", "cluster_status": "%s"}}"""
                .formatted(instance, instance, status);
    }
}
