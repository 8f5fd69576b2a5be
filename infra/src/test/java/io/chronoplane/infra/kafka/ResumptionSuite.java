package io.chronoplane.infra.kafka;

import static io.chronoplane.infra.kafka.Readers.position;
import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.core.Health;
import io.chronoplane.infra.doris.Doris;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Where a feed goes on that was interrupted, and where it stops.
abstract class ResumptionSuite extends FeedSuite {

    ResumptionSuite(TestBroker broker) {
        super(broker);
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
}
