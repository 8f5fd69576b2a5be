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
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.config.KafkaSettings.TopicSettings;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.log.StoredEvent;
import io.chronoplane.infra.log.Tso;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What records hold, and that none is missing.
abstract class RecordsSuite extends FeedSuite {

    private static final int MANY = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    RecordsSuite(TestBroker broker) {
        super(broker);
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
            Feed feed = Feed.of(fed.node, later, Brokers.of(addresses()));
            feed.start();
            fed.given(Doris.create("i-30"));

            assertThat(readers().first(fed.topics.events("doris.meta"), 31)).hasSize(31);
            feed.close();
            assertThat(readers().all(fed.topics.events())).hasSize(31);
        }
    }
}
