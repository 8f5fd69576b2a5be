package io.chronoplane.infra.kafka;

import static io.chronoplane.infra.kafka.Readers.header;
import static io.chronoplane.infra.kafka.Readers.headers;
import static io.chronoplane.infra.kafka.Readers.key;
import static io.chronoplane.infra.kafka.Readers.position;
import static io.chronoplane.infra.kafka.Readers.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.DropInstance;
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.config.KafkaSettings.TopicSettings;
import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Tso;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What the feed promises, against whichever broker.
abstract class FeedSuite {

    private static final int MANY = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// One for all tests: each has topics of its own.
    abstract TestBroker broker();

    private Readers readers() {
        return new Readers(broker().addresses());
    }

    @Test
    void everyEvent_arrivesOnce_inOrderPerEntity_forAHundredThousandAndSeveralPartitions() {
        int instances = 200;
        try (FeedUnderTest fed = start(FeedUnderTest.settings(4, false, ContentMode.BINARY))) {
            fed.given(IntStream.range(0, instances).mapToObj(i -> Doris.create("i-" + i)));
            fed.given(IntStream.range(0, instances).mapToObj(i -> Doris.add("i-" + i, "c", "cuid-" + i)));
            fed.given(IntStream.range(0, MANY - 2 * instances)
                    .mapToObj(n -> Doris.turn("i-" + n % instances, "c", n / instances)));
            assertThat(fed.node.log().head()).isEqualTo(MANY);

            List<ConsumerRecord<byte[], byte[]>> records = readers().first(fed.topics.events(), MANY);

            assertThat(records).hasSize(MANY);
            assertThat(records.stream().map(ConsumerRecord::partition).collect(Collectors.toSet())).hasSize(4);
            assertThat(records.stream().map(Readers::position).sorted().toList())
                    .isEqualTo(LongStream.rangeClosed(1, MANY).boxed().toList());
            assertThat(records.stream().map(record -> header(record, "ce_id")).collect(Collectors.toSet()))
                    .hasSize(MANY);
            Map<String, Long> last = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                Long before = last.put(key(record), position(record));
                assertThat(before == null || before < position(record)).as(key(record)).isTrue();
            }
            assertThat(last).hasSize(instances);
        }
    }

    @Test
    void record_bearsWhatTheLogHolds_asACloudEventInBinaryMode() {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(Doris.create("i-1"));
            fed.given(Doris.add("i-1", "c-1", "cuid-1"));
            fed.given(Doris.set("i-1", "c-1", ClusterStatus.SUSPENDED));

            ConsumerRecord<byte[], byte[]> record =
                    readers().first(fed.topics.events(), 3).getLast();

            StoredEvent stored = fed.node.log().read(2, 1).getFirst();
            assertThat(key(record)).isEqualTo("instance=i-1");
            assertThat(record.value()).isEqualTo(stored.payload());
            assertThat(record.timestamp()).isEqualTo(Tso.epochMillis(stored.tso()));
            assertThat(headers(record))
                    .isEqualTo(Map.ofEntries(
                            Map.entry("content-type", "application/json"),
                            Map.entry("ce_specversion", "1.0"),
                            Map.entry("ce_id", stored.id().toString()),
                            Map.entry("ce_source", "/chronoplane/doris.meta"),
                            Map.entry("ce_type", "doris.meta.cluster-status-changed"),
                            Map.entry("ce_subject", "instance=i-1"),
                            Map.entry("ce_time", stored.at().toString()),
                            Map.entry("ce_position", "3"),
                            Map.entry("ce_tso", Long.toString(stored.tso())),
                            Map.entry("ce_revision", "1"),
                            Map.entry("ce_actor", "tester")));
        }
    }

    @Test
    void record_isOneJsonObject_asACloudEventInStructuredMode() throws Exception {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.STRUCTURED))) {
            fed.given(Doris.create("i-1"));
            fed.given(Doris.add("i-1", "c-1", "cuid-1"));

            ConsumerRecord<byte[], byte[]> record =
                    readers().first(fed.topics.events(), 2).getLast();

            StoredEvent stored = fed.node.log().read(1, 1).getFirst();
            JsonNode object = JSON.readTree(record.value());
            assertThat(headers(record))
                    .isEqualTo(Map.of("content-type", "application/cloudevents+json; charset=UTF-8"));
            assertThat(object.get("id").asText()).isEqualTo(stored.id().toString());
            assertThat(object.get("type").asText()).isEqualTo("doris.meta.cluster-added");
            assertThat(object.get("position").asText()).isEqualTo("2");
            assertThat(object.get("data")).isEqualTo(JSON.readTree(stored.payload()));

            // Where to go on is found in this mode too.
            fed.restartFeed();
            fed.given(Doris.create("i-2"));
            assertThat(readers().first(fed.topics.events(), 3)).hasSize(3);
        }
    }

    @Test
    void secrets_areMasked_inEveryTopic() {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, true, ContentMode.BINARY))) {
            fed.given(Doris.create("i-1", "the-open-ak", "the-open-sk"));
            fed.awaitFed();

            String sealed = new String(fed.node.log().read(0, 1).getFirst().payload(), UTF_8)
                    .replaceAll(".*\"sk\":\"([^\"]+)\".*", "$1");
            assertThat(sealed).as("the search looks for what is there").hasSizeGreaterThan(20);
            for (String topic : List.of(
                    fed.topics.events(), fed.topics.events("doris.meta"), fed.topics.states("doris.meta"))) {
                assertThat(value(readers().first(topic, 1).getFirst()))
                        .contains("\"ak\":\"******\"", "\"sk\":\"******\"", "i-1")
                        .doesNotContain("the-open", sealed);
            }
        }
    }

    @Test
    void everyEvent_isAlsoInTheTopicOfItsSystem_whereThatIsWanted() {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, true, ContentMode.BINARY))) {
            fed.given(Doris.create("i-1"));
            fed.given(Doris.create("i-2"));

            ConsumerRecord<byte[], byte[]> one = readers().first(fed.topics.events(), 2).getLast();
            ConsumerRecord<byte[], byte[]> other =
                    readers().first(fed.topics.events("doris.meta"), 2).getLast();

            assertThat(headers(other)).isEqualTo(headers(one));
            assertThat(other.value()).isEqualTo(one.value());
        }
    }

    @Test
    void states_areThoseThatTheViewsShow_andGoWithTheirEntities() throws Exception {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(Doris.create("i-1"));
            fed.given(Doris.add("i-1", "c-1", "cuid-1"));
            fed.given(Doris.create("i-2"));
            fed.awaitFed();
            fed.given(Doris.set("i-1", "c-1", ClusterStatus.SUSPENDED));
            fed.given(new DropInstance("i-2"));
            fed.awaitFed();
            fed.given(Doris.drop("i-1", "c-1"));
            fed.awaitFed();

            Map<String, ConsumerRecord<byte[], byte[]>> states = states(fed);

            assertThat(states.keySet()).containsExactlyInAnyOrder("instance=i-1", "instance=i-2", "cuid=cuid-1");
            ConsumerRecord<byte[], byte[]> instance = state(states, "instance=i-1");
            assertThat(JSON.readTree(instance.value()).at("/status").asText()).isEqualTo("NORMAL");
            assertThat(JSON.readTree(instance.value()).at("/clusters/byId").isEmpty()).isTrue();
            assertThat(headers(instance))
                    .containsEntry("ce_type", "doris.meta.instance")
                    .containsEntry("ce_subject", "instance=i-1")
                    .containsEntry("ce_id", "instance=i-1@6")
                    .containsEntry("ce_position", "6");
            assertThat(state(states, "instance=i-2").value()).isNull();
            assertThat(state(states, "cuid=cuid-1").value()).isNull();
        }
    }

    @Test
    void states_areSentAgain_forATopicThatHoldsNone() throws Exception {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(IntStream.range(0, 1_200).mapToObj(i -> Doris.create("i-" + i)));
            fed.awaitFed();
            fed.feed.close();
            delete(fed.topics.states("doris.meta"));

            fed.restartFeed();
            fed.given(Doris.create("last"));
            fed.awaitFed();

            assertThat(states(fed)).hasSize(1_201);
        }
    }

    @Test
    void feed_goesOnWhereItWas_afterARestart() {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(IntStream.range(0, 10).mapToObj(i -> Doris.create("i-" + i)));
            fed.restartFeed();
            fed.given(IntStream.range(10, 20).mapToObj(i -> Doris.create("i-" + i)));
            fed.awaitFed();

            assertThat(positions(fed)).isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    @Test
    void feed_givesWay_toOneThatTookOver() {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(Doris.create("i-1"));
            fed.awaitFed();
            Feed old = fed.another();
            Awaitility.await().until(() -> fed.feed.progress().position() == 1);

            fed.given(IntStream.range(2, 50).mapToObj(i -> Doris.create("i-" + i)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> fed.feed.progress().position() == 49 || old.progress().position() == 49);
            fed.given(IntStream.range(50, 100).mapToObj(i -> Doris.create("i-" + i)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> fed.feed.progress().status() instanceof FeedStatus.Stopped
                            || old.progress().status() instanceof FeedStatus.Stopped);

            assertThat(positions(fed, 99)).isEqualTo(LongStream.rangeClosed(1, 99).boxed().toList());
            Feed stopped = old.progress().status() instanceof FeedStatus.Stopped ? old : fed.feed;
            assertThat(new FeedHealth(stopped).check().detail()).contains("another process has fed the topics");
            old.close();
        }
    }

    @Test
    void feed_stopsLoudly_atARecordThatIsRefused_andGoesOnWhenItIsTaken() throws Exception {
        KafkaSettings settings = FeedUnderTest.settings(1, false, ContentMode.BINARY);
        Topics topics = new Topics(settings.topics().prefix());
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topics.events(), 1, (short) 1)
                            .configs(Map.of("max.message.bytes", "1500"))))
                    .all()
                    .get();
        }
        try (FeedUnderTest fed = start(settings)) {
            fed.given(Doris.create("i-1"));
            fed.awaitFed();
            fed.given(Doris.add("i-1", "c-1", IntStream.range(0, 200).mapToObj(i -> "node" + i * i * 7_919).toArray(String[]::new)));
            fed.given(Doris.create("i-2"));

            Awaitility.await().until(() -> fed.feed.progress().status() instanceof FeedStatus.Stopped);
            Health health = new FeedHealth(fed.feed).check();
            assertThat(health.status()).isEqualTo(Health.Status.DEGRADED);
            assertThat(health.detail()).startsWith("stopped at position 1, 2 events behind: ").contains("large");
            assertThat(positions(fed)).containsExactly(1L);

            try (Admin admin = admin()) {
                ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, topics.events());
                admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(
                                new ConfigEntry("max.message.bytes", "1000000"), AlterConfigOp.OpType.SET))))
                        .all()
                        .get();
            }
            fed.restartFeed();
            fed.awaitFed();
            assertThat(positions(fed)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void feed_stops_atTopicsOfAnotherLog() {
        KafkaSettings settings = FeedUnderTest.settings(1, false, ContentMode.BINARY);
        try (FeedUnderTest fed = start(settings)) {
            fed.given(Doris.create("i-1"));
            fed.awaitFed();
        }
        try (FeedUnderTest other = start(settings)) {
            other.given(Doris.create("i-other"));
            Awaitility.await().until(() -> other.feed.progress().status() instanceof FeedStatus.Stopped);

            assertThat(new FeedHealth(other.feed).check().detail())
                    .contains("hold another log up to position 1")
                    .contains("kafka.topic-prefix");
            assertThat(positions(other)).containsExactly(1L);
        }
    }

    @Test
    void events_areSentAgainUnderTheSameIds_forATopicThatLostThem() throws Exception {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(Stream.of(Doris.create("i-1"), Doris.create("i-2")));
            fed.awaitFed();
            Set<String> ids = ids(fed);
            fed.feed.close();
            delete(fed.topics.events());

            fed.restartFeed();
            fed.given(Doris.create("i-3"));
            fed.awaitFed();

            assertThat(positions(fed, 3)).containsExactly(1L, 2L, 3L);
            assertThat(ids(fed)).containsAll(ids);
        }
    }

    @Test
    void nothing_isSentTwice_forACursorThatIsLost() throws Exception {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(3, false, ContentMode.BINARY))) {
            fed.given(IntStream.range(0, 30).mapToObj(i -> Doris.create("i-" + i)));
            fed.awaitFed();
            fed.feed.close();
            delete(fed.topics.cursor());

            fed.restartFeed();
            fed.given(Doris.create("i-30"));
            fed.awaitFed();

            assertThat(positions(fed).stream().sorted().toList())
                    .isEqualTo(LongStream.rangeClosed(1, 31).boxed().toList());
        }
    }

    @Test
    void history_isFilledIn_forTopicsOfSystemsThatAreWantedLater() {
        KafkaSettings settings = FeedUnderTest.settings(2, false, ContentMode.BINARY);
        try (FeedUnderTest fed = start(settings)) {
            fed.given(IntStream.range(0, 30).mapToObj(i -> Doris.create("i-" + i)));
            fed.awaitFed();
            fed.feed.close();

            TopicSettings before = settings.topics();
            KafkaSettings later = FeedUnderTest.settings(
                    new TopicSettings(before.prefix(), true, 3, 1, before.retention(), before.maxRecord()),
                    ContentMode.BINARY);
            Feed feed = Feed.of(fed.node, later, Brokers.of(broker().addresses()));
            feed.start();
            fed.given(Doris.create("i-30"));

            assertThat(readers().first(fed.topics.events("doris.meta"), 31)).hasSize(31);
            feed.close();
            assertThat(readers().all(fed.topics.events())).hasSize(31);
        }
    }

    @Test
    void readersAreNotHeldUp_forATransactionThatWasLeftOpen() throws Exception {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(Doris.create("i-1"));
            fed.given(Doris.add("i-1", "c", "cuid"));
            fed.awaitFed();
            fed.feed.close();
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers", broker().addresses(),
                    "transactional.id", "gone",
                    "key.serializer", ByteArraySerializer.class,
                    "value.serializer", ByteArraySerializer.class);
            try (KafkaProducer<byte[], byte[]> left = new KafkaProducer<>(settings)) {
                left.initTransactions();
                left.beginTransaction();
                left.send(new ProducerRecord<>(
                        fed.topics.states("doris.meta"), 0, "instance=ghost".getBytes(UTF_8), "{}".getBytes(UTF_8)))
                        .get();
                left.commitTransaction();
                left.beginTransaction();
                for (String topic : List.of(fed.topics.events(), fed.topics.states("doris.meta"))) {
                    left.send(new ProducerRecord<>(topic, 0, "cuid=x".getBytes(UTF_8), "{}".getBytes(UTF_8))).get();
                }

                fed.restartFeed();
                fed.given(Doris.create("i-2"));

                assertThat(positions(fed, 3)).containsExactly(1L, 2L, 3L);
                assertThat(states(fed).keySet())
                        .containsExactlyInAnyOrder("instance=i-1", "instance=i-2", "cuid=cuid", "instance=ghost");
                assertThat(state(states(fed), "instance=i-1").value()).isNotNull();
                assertThat(state(states(fed), "instance=ghost").value())
                        .as("what the topic showed and nobody knows")
                        .isNull();
                left.close(Duration.ZERO);
            }
        }
    }

    private FeedUnderTest start(KafkaSettings settings) {
        return FeedUnderTest.start(broker().addresses(), settings);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker().addresses()));
    }

    private void delete(String topic) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    private List<Long> positions(FeedUnderTest fed) {
        return readers().all(fed.topics.events()).stream().map(Readers::position).toList();
    }

    private List<Long> positions(FeedUnderTest fed, int many) {
        return readers().first(fed.topics.events(), many).stream().map(Readers::position).toList();
    }

    private Set<String> ids(FeedUnderTest fed) {
        return readers().all(fed.topics.events()).stream()
                .map(record -> header(record, "ce_id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The last record of each key.
    private Map<String, ConsumerRecord<byte[], byte[]>> states(FeedUnderTest fed) {
        Map<String, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
        readers().all(fed.topics.states("doris.meta")).forEach(record -> last.put(key(record), record));
        return last;
    }

    private static ConsumerRecord<byte[], byte[]> state(
            Map<String, ConsumerRecord<byte[], byte[]>> states, String key) {
        ConsumerRecord<byte[], byte[]> state = states.get(key);
        if (state == null) {
            throw new AssertionError("no state of " + key);
        }
        return state;
    }
}
