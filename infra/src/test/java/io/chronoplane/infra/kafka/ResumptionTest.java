package io.chronoplane.infra.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.OrderedMap;
import io.chronoplane.infra.log.StoredEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/// What a cursor promises against what partitions hold.
class ResumptionTest {

    private static final String TOPIC = "t";
    private static final Cursor AT_NINE = new Cursor(
            9, "09", "f", OrderedMap.of(), OrderedMap.<String, List<Long>>of().with(TOPIC, List.of(9L, 7L)));

    @Test
    void place_isTheCursors_forPartitionsThatHoldWhatItSays() {
        Resumption resumption = resume(Map.of(0, 9L, 1, 7L));

        assertThat(resumption).isEqualTo(new Resumption(AT_NINE, false));
    }

    @Test
    void place_isBehindWhatIsThere_forAPartitionThatLostSomething() {
        Resumption resumption = resume(Map.of(0, 9L, 1, 4L));

        assertThat(resumption.lost()).isTrue();
        assertThat(resumption.cursor().position()).isEqualTo(4);
        assertThat(resumption.cursor().hash()).isEqualTo("04");
        assertThat(resumption.cursor().ends(TOPIC)).containsExactly(9L, 4L);
    }

    @Test
    void place_isTheBeginning_forAPartitionThatLostAll() {
        Resumption resumption = resume(Map.of(0, 0L, 1, 7L));

        assertThat(resumption.lost()).isTrue();
        assertThat(resumption.cursor().position()).isZero();
        assertThat(resumption.cursor().hash()).isEmpty();
    }

    @Test
    void place_isTheCursors_forAPartitionWhoseEventsHaveExpired() {
        Resumption resumption = resume(Map.of(0, 9L));

        assertThat(resumption).isEqualTo(new Resumption(AT_NINE, false));
    }

    @Test
    void place_isTheCursors_forAPartitionThatHoldsMoreThanItSays() {
        Resumption resumption = resume(Map.of(0, 12L, 1, 7L));

        assertThat(resumption.lost()).isFalse();
        assertThat(resumption.cursor().position()).isEqualTo(9);
        assertThat(resumption.cursor().ends(TOPIC)).containsExactly(12L, 7L);
    }

    @Test
    void place_isTheBeginning_forATopicThatWasNeverFed_thoughNothingIsLost() {
        Cursor other = AT_NINE.holding(OrderedMap.of(), OrderedMap.of());

        Resumption resumption = Resumption.of(
                other, List.of(TOPIC), new Partitions(Map.of(TOPIC, 2)), held(Map.of(0, 0L, 1, 0L)), this::event);

        assertThat(resumption.lost()).isFalse();
        assertThat(resumption.cursor().position()).isZero();
    }

    private Resumption resume(Map<Integer, Long> held) {
        return Resumption.of(AT_NINE, List.of(TOPIC), new Partitions(Map.of(TOPIC, 2)), held(held), this::event);
    }

    private static Held held(Map<Integer, Long> positions) {
        Map<TopicPartition, Long> held = new HashMap<>();
        positions.forEach((partition, position) -> held.put(new TopicPartition(TOPIC, partition), position));
        return new Held(held);
    }

    private StoredEvent event(long position) {
        byte[] hash = {(byte) position};
        return new StoredEvent(
                position, new UUID(0, position), "test.happened", 1, position, Instant.EPOCH, new byte[0], new byte[0], hash);
    }
}
