package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSettingsTest {

    @Test
    void feed_isNone_forNothingGiven() {
        assertThat(Given.nothing().settings().kafka()).isEqualTo(new KafkaSettings(KafkaSettings.Feed.NONE));
    }

    @Test
    void feed_isNone_forNoneGiven() {
        assertThat(Given.set("kafka=none").settings().kafka())
                .isEqualTo(new KafkaSettings(KafkaSettings.Feed.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "localhost:9092"})
    void feed_isRefusedAsNotYetThere_forOneThatIsPlanned(String feed) {
        assertThat(Given.set("kafka=" + feed).problems())
                .containsExactly("kafka (flag --set): must be `none`: this version has no Kafka feed yet, not \"" + feed
                        + "\"");
    }

    @Test
    void feed_isRefused_forAnUnknownWord() {
        assertThat(Given.set("kafka=non").problems()).containsExactly("kafka (flag --set): must be `none`, not \"non\"");
    }
}
