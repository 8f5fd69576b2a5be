package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdempotencySettingsTest {

    @Test
    void answersAreKeptForADay_forNothingGiven() {
        assertThat(Given.nothing().settings().idempotency())
                .isEqualTo(new IdempotencySettings(Duration.ofHours(24), 100_000, 64 << 20));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        assertThat(Given.set("idempotency.keep=2m", "idempotency.max-answers=3", "idempotency.max-bytes=4MiB")
                        .settings()
                        .idempotency())
                .isEqualTo(new IdempotencySettings(Duration.ofMinutes(2), 3, 4 << 20));
    }
}
