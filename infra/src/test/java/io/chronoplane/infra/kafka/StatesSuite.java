package io.chronoplane.infra.kafka;

import static io.chronoplane.infra.kafka.Readers.headers;
import static io.chronoplane.infra.kafka.Readers.key;
import static io.chronoplane.infra.kafka.Readers.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chronoplane.commands.doris.meta.ClusterStatus;
import io.chronoplane.commands.doris.meta.DropInstance;
import io.chronoplane.infra.config.KafkaSettings.ContentMode;
import io.chronoplane.infra.doris.Doris;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/// What the topics of states hold.
abstract class StatesSuite extends FeedSuite {

    private static final ObjectMapper JSON = new ObjectMapper();

    StatesSuite(TestBroker broker) {
        super(broker);
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
    void readersAreNotHeldUp_forATransactionThatWasLeftOpen() throws Exception {
        try (FeedUnderTest fed = start(FeedUnderTest.settings(1, false, ContentMode.BINARY))) {
            fed.given(Doris.create("i-1"));
            fed.given(Doris.add("i-1", "c", "cuid"));
            fed.awaitFed();
            fed.feed.close();
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers", addresses(),
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
}
