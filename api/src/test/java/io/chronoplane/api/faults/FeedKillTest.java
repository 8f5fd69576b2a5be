package io.chronoplane.api.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server with its embedded broker, both gone at once in mid-stream, again and again on the same data. More often by
/// `-Dchronoplane.kafka.kills=20`.
class FeedKillTest {

    private static final int ROUNDS = Integer.getInteger("chronoplane.kafka.kills", 1);
    private static final int FIRST_PORT = 49_092;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Pattern BROKER = Pattern.compile("kafka +(127\\.0\\.0\\.1:\\d+) ");
    private static final Pattern GAUGE = Pattern.compile("^chronoplane_(log_head|kafka_feed_position) (\\S+)", Pattern.MULTILINE);

    @TempDir
    Path home;

    private final SplittableRandom random = new SplittableRandom(System.nanoTime());
    private final Fleet fleet = new Fleet(8, random.split());

    @Test
    void everyEvent_isInKafkaOnce_afterTheServerWasKilledInMidStream() throws IOException {
        try (ServerProcess server = start()) {
            Fleet.prepare(server.port());
            awaitFed(server);
        }
        Set<String> brokers = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess server = start()) {
                server.untilReady();
                brokers.add(broker(server));
                fleet.load(server.port(), () -> {
                    long before = gauge(server, "kafka_feed_position");
                    Awaitility.await().atMost(PATIENCE).until(() -> gauge(server, "kafka_feed_position") > before + 500);
                    Fleet.pause(random.nextInt(50));
                    server.kill();
                });
            }
        }
        try (ServerProcess server = start()) {
            brokers.add(broker(server));
            long head = awaitFed(server);

            assertWhole(records(broker(server)), head);
            assertThat(brokers).as("the brokers that clients had to know").hasSize(1);
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(128 + 15);
        }
    }

    @Test
    void firstAnswer_doesNotWaitForTheBroker() throws IOException {
        try (ServerProcess server = start()) {
            try (Connection connection = Connection.to(server.port())) {
                Answer ready = connection.get("/readyz");
                assertThat(ready.status()).isEqualTo(200);
                assertThat(ready.body()).contains("\"kafka\"", "the embedded broker is starting");
            }
            Fleet.prepare(server.port());
            awaitFed(server);
            server.terminate();
            server.exitCode();
        }
    }

    @Test
    void commands_areTaken_forAKafkaThatCannotBeReached() throws IOException {
        try (ServerProcess server = ServerProcess.start(
                home, home.resolve("data"), List.of("-Xmx256m"), "--kafka", "127.0.0.1:1",
                "--set", "kafka.default.api.timeout.ms=1000", "--set", "kafka.request.timeout.ms=500")) {
            Fleet.prepare(server.port());
            try (Connection connection = Connection.to(server.port())) {
                Awaitility.await().atMost(PATIENCE).until(() -> connection.get("/readyz").body().contains("degraded"));
                Answer ready = connection.get("/readyz");
                assertThat(ready.status()).isEqualTo(200);
                assertThat(ready.body()).contains("interrupted at position 0, 1 events behind");
            }
        }
    }

    @Test
    void server_doesNotStart_forAClientSettingThatKafkaDoesNotKnow() {
        try (ServerProcess server = ServerProcess.start(
                home, home.resolve("data"), List.of("-Xmx256m"), "--kafka", "127.0.0.1:1",
                "--set", "kafka.partition=3", "--set", "kafka.acks=1")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.err())
                    .contains("kafka.acks is set by the feed itself")
                    .contains("kafka.partition is no setting of ours nor of Kafka's clients");
        }
    }

    private ServerProcess start() {
        return ServerProcess.start(
                home, home.resolve("data"), List.of("-Xmx256m"), "--kafka", "embedded", "--set",
                "kafka.embedded-port=" + FIRST_PORT);
    }

    private static String broker(ServerProcess server) {
        server.port();
        Matcher announced = BROKER.matcher(server.out());
        assertThat(announced.find()).as(server.out()).isTrue();
        return announced.group(1);
    }

    /// Waits until all that is in the log is in Kafka.
    ///
    /// @return the last position
    private static long awaitFed(ServerProcess server) {
        Awaitility.await().atMost(PATIENCE).until(() ->
                gauge(server, "log_head") > 0 && gauge(server, "log_head") == gauge(server, "kafka_feed_position"));
        return gauge(server, "log_head");
    }

    private static long gauge(ServerProcess server, String name) {
        try (Connection connection = Connection.to(server.port())) {
            Matcher found = GAUGE.matcher(connection.get("/metrics").body());
            while (found.find()) {
                if (found.group(1).equals(name)) {
                    return Math.round(Double.parseDouble(found.group(2)));
                }
            }
            throw new AssertionError("no gauge " + name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String broker) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker,
                "isolation.level", "read_committed",
                "key.deserializer", ByteArrayDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> one = List.of(new TopicPartition("chronoplane.events", 0));
            consumer.assign(one);
            consumer.seekToBeginning(one);
            long end = consumer.endOffsets(one).values().iterator().next();
            while (consumer.position(one.getFirst()) < end) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    private static void assertWhole(List<ConsumerRecord<byte[], byte[]>> records, long head) {
        Set<String> ids = new HashSet<>();
        long before = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            assertThat(Long.parseLong(header(record, "ce_position"))).isEqualTo(before + 1);
            ids.add(header(record, "ce_id"));
            before++;
        }
        assertThat(before).isEqualTo(head);
        assertThat(ids).hasSize(records.size());
        System.out.printf("kill -9 of the feed: %d rounds, %d events%n", ROUNDS, head);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
