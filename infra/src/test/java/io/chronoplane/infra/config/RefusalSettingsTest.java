package io.chronoplane.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalSettingsTest {

    @Test
    void refusedCommandsAreRecorded_forNothingGiven() {
        assertThat(Given.nothing().settings().refusals()).isEqualTo(new RefusalSettings(true, 10_000, 16 << 20));
    }

    @Test
    void everyComponent_isMapped_forAllKeysGiven() {
        assertThat(Given.set("refusals.record=false", "refusals.max-commands=2", "refusals.max-bytes=3MiB")
                        .settings()
                        .refusals())
                .isEqualTo(new RefusalSettings(false, 2, 3 << 20));
    }
}
