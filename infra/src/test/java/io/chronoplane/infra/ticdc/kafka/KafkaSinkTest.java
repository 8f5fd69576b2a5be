package io.chronoplane.infra.ticdc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.commands.ticdc.SinkUri;
import io.chronoplane.infra.doris.Nodes;
import io.chronoplane.infra.ticdc.CanalRows;
import io.chronoplane.infra.ticdc.Feed;
import io.chronoplane.infra.ticdc.SinkRejected;
import io.chronoplane.infra.ticdc.Upstream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a consumer of the topics gets.
class KafkaSinkTest {

    @TempDir
    static Path shared;

    private static Broker broker;

    @TempDir
    Path directory;

    private Upstream upstream;

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker(Files.createDirectory(shared.resolve("broker")));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void open() {
        upstream = new Upstream(Nodes.h2(directory));
    }

    @AfterEach
    void close() {
        upstream.close();
    }

    private static String sink(String topic, String parameters) {
        return "kafka://" + broker.address() + "/" + topic + "?" + parameters;
    }

    private void replicate(String sink) throws Exception {
        long target = upstream.now();
        try (Feed feed = upstream.feed(sink, Upstream.config("*.*"), Optional.of(target))) {
            assertThat(feed.awaitFinished()).isEqualTo(target);
        }
    }

    @Test
    void canalJson_isTheTablesRowForRow() throws Exception {
        upstream.happen(11, 400);
        replicate(sink("canal", "protocol=canal-json&enable-tidb-extension=true&partition-num=2"));
        CanalRows rows = new CanalRows();
        List<ConsumerRecord<byte[], byte[]>> records = broker.records("canal");
        records.forEach(record -> rows.take(record.value()));
        assertThat(rows.filled()).isEqualTo(upstream.tables());
        assertThat(records).allSatisfy(record -> assertThat(record.key()).isNull());
        assertOrdered(records);
    }

    /// In each partition the commit-ts never falls.
    private static void assertOrdered(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Map<Integer, Long> last = new java.util.HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            JsonNode ts = json.readTree(record.value()).path("_tidb").path("commitTs");
            if (!ts.isMissingNode()) {
                Long before = last.put(record.partition(), ts.longValue());
                assertThat(before == null ? 0 : before).isLessThanOrEqualTo(ts.longValue());
            }
        }
    }

    @Test
    void openProtocol_isTheTablesRowForRow_severalRowsInAMessage() throws Exception {
        upstream.happen(12, 400);
        replicate(sink("open", "protocol=open-protocol&max-batch-size=4"));
        OpenRows rows = new OpenRows();
        Set<String> statements = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.records("open")) {
            rows.take(record.key(), record.value());
            statements.addAll(rows.statements);
        }
        assertThat(sorted(rows.tables)).isEqualTo(sorted(upstream.tables()));
        assertThat(rows.mostInOneMessage).isBetween(2, 4);
        assertThat(statements).contains("CREATE DATABASE `doris_meta`").hasSize(6);
        // In each of the three partitions.
        assertThat(rows.statements).hasSize(18);
    }

    /// Rows without regard to keys and to the order of columns: the protocol writes columns by name.
    private static Map<String, List<Map<String, String>>> sorted(
            Map<String, Map<String, Map<String, String>>> tables) {
        Map<String, List<Map<String, String>>> all = new java.util.TreeMap<>();
        tables.forEach((name, rows) -> {
            if (!rows.isEmpty()) {
                all.put(name, rows.values().stream()
                        .<Map<String, String>>map(java.util.TreeMap::new)
                        .sorted(java.util.Comparator.comparing(Map::toString))
                        .toList());
            }
        });
        return all;
    }

    @Test
    void debezium_describesItself() throws Exception {
        upstream.happen(13, 200);
        replicate(sink("debezium", "protocol=debezium"));
        ObjectMapper json = new ObjectMapper();
        Collection<String> operations = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.records("debezium")) {
            JsonNode value = json.readTree(record.value());
            JsonNode payload = value.get("payload");
            assertThat(payload.at("/source/connector").asText()).isEqualTo("TiCDC");
            if (payload.has("op")) {
                operations.add(payload.get("op").asText());
                String table = payload.at("/source/table").asText();
                assertThat(value.at("/schema/name").asText()).isEqualTo("default.doris_meta." + table + ".Envelope");
                assertThat(json.readTree(record.key()).at("/payload/instance_id").asText()).startsWith("i-");
            }
        }
        assertThat(operations).contains("c", "u");
    }

    @Test
    void brokersDeath_losesNothing() throws Exception {
        upstream.happen(14, 200);
        String sink = sink("killed", "protocol=canal-json&enable-tidb-extension=true&write-timeout=20s");
        CanalRows rows = new CanalRows();
        try (Feed feed = upstream.feed(sink, Upstream.config("*.*"), Optional.empty())) {
            feed.awaitCheckpoint(upstream.now());
            broker.kill();
            upstream.happen(15, 200);
            broker.restart();
            feed.awaitCheckpoint(upstream.now());
        }
        List<ConsumerRecord<byte[], byte[]>> records = broker.records("killed");
        records.forEach(record -> rows.take(record.value()));
        assertThat(rows.filled()).isEqualTo(upstream.tables());
        assertOrdered(records);
        assertThat(rows.watermarks()).isNotEmpty();
    }

    @Test
    void topicsByTable_areCreated_withTheirPartitions() throws Exception {
        upstream.replicator().verify(SinkUri.parse(sink("made", "protocol=canal-json&partition-num=5")), Upstream.config("*.*"));
        assertThat(broker.records("made")).isEmpty();
        assertThatThrownBy(() -> upstream.replicator()
                        .verify(SinkUri.parse(sink("made", "protocol=canal-json&partition-num=6")), Upstream.config("*.*")))
                .isInstanceOfSatisfying(
                        SinkRejected.class,
                        why -> assertThat(why.code()).isEqualTo(ErrorCode.KAFKA_INVALID_PARTITION_NUM));
        assertThatThrownBy(() -> upstream.replicator()
                        .verify(SinkUri.parse(sink("none", "protocol=canal-json&auto-create-topic=false")), Upstream.config("*.*")))
                .isInstanceOfSatisfying(
                        SinkRejected.class,
                        why -> assertThat(why.code()).isEqualTo(ErrorCode.KAFKA_INVALID_CONFIG));
    }
}
